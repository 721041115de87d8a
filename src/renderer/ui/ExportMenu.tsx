import { Check, Download } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import styles from './ExportMenu.module.css';
import { MenuContent, MenuItem, MenuTitle } from './Menu.tsx';
import { type Saving, useSaving } from './saving.ts';

export interface ExportChoice extends Saving {
  /** What the file holds, in a few words. */
  readonly detail: string;
}

interface ExportMenuProps {
  /** What is taken away, such as "the chart". */
  readonly what: string;
  readonly choices: readonly ExportChoice[];
}

/** What a panel shows, as files. Says in words when one is saved, and shows why one is not. */
export function ExportMenu({ what, choices }: ExportMenuProps) {
  const { news, run } = useSaving();
  return (
    <>
      <DropdownMenu.Root modal={false}>
        <DropdownMenu.Trigger
          className={styles.trigger}
          aria-label={`Export ${what}`}
          title={`Export ${what}`}
        >
          {news?.saved === true ? <Check size={14} aria-hidden /> : <Download size={14} aria-hidden />}
        </DropdownMenu.Trigger>
        <MenuContent>
          <MenuTitle>Export {what}</MenuTitle>
          {choices.map((choice) => (
            <MenuItem key={choice.label} detail={choice.detail} onRun={() => void run(choice)}>
              {choice.label}
            </MenuItem>
          ))}
        </MenuContent>
      </DropdownMenu.Root>
      <span className={news?.saved === false ? styles.failure : 'only-read-aloud'} role="status">
        {news?.words}
      </span>
    </>
  );
}

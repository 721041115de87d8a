import { Check, Download } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import menuStyles from './ChoiceMenu.module.css';
import styles from './ExportMenu.module.css';
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
        <DropdownMenu.Portal>
          <DropdownMenu.Content
            className={menuStyles.content}
            align="end"
            sideOffset={6}
            collisionPadding={8}
          >
            <DropdownMenu.Label className={menuStyles.label}>Export {what}</DropdownMenu.Label>
            {choices.map((choice) => (
              <DropdownMenu.Item key={choice.label} className={styles.item} onSelect={() => void run(choice)}>
                {choice.label}
                <span className={menuStyles.detail}>{choice.detail}</span>
              </DropdownMenu.Item>
            ))}
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
      <span className={news?.saved === false ? styles.failure : 'only-read-aloud'} role="status">
        {news?.words}
      </span>
    </>
  );
}

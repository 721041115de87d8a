import { Check, Download } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useState } from 'react';
import menuStyles from './ChoiceMenu.module.css';
import styles from './ExportMenu.module.css';

export interface ExportChoice {
  readonly label: string;
  /** What the file holds, in a few words. */
  readonly detail: string;
  /** Saves the file and answers with its name. */
  readonly save: () => string | Promise<string>;
}

interface ExportMenuProps {
  /** What is taken away, such as "the chart". */
  readonly what: string;
  readonly choices: readonly ExportChoice[];
}

interface Told {
  readonly saved: boolean;
  readonly words: string;
}

/** What a panel shows, as files. Says in words when one is saved, and shows why one is not. */
export function ExportMenu({ what, choices }: ExportMenuProps) {
  const [told, setTold] = useState<Told | null>(null);
  const run = async (choice: ExportChoice): Promise<void> => {
    setTold(null);
    setTold(await outcomeOf(choice));
  };
  return (
    <>
      <DropdownMenu.Root modal={false}>
        <DropdownMenu.Trigger
          className={styles.trigger}
          aria-label={`Export ${what}`}
          title={`Export ${what}`}
        >
          {told?.saved === true ? <Check size={14} aria-hidden /> : <Download size={14} aria-hidden />}
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
      <span className={told?.saved === false ? styles.failure : 'only-read-aloud'} role="status">
        {told?.words}
      </span>
    </>
  );
}

async function outcomeOf({ label, save }: ExportChoice): Promise<Told> {
  try {
    return { saved: true, words: `Saved ${await save()}` };
  } catch (error) {
    const why = error instanceof Error ? error.message : '';
    return { saved: false, words: `${label} was not saved. ${why}`.trim() };
  }
}

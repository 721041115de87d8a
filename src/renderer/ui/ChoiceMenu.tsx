import { Check, ChevronDown } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import styles from './ChoiceMenu.module.css';

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
  /** A second, quieter line. */
  readonly detail?: string;
  readonly icon?: ReactNode;
}

interface ChoiceMenuProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly Choice<T>[];
  readonly onChoose: (value: T) => void;
  /** What stands on the button; the chosen label where absent. */
  readonly face?: ReactNode;
  readonly quiet?: boolean;
}

/** One choice of a few behind a button. Not modal: a modal menu would add a style element to the page. */
export function ChoiceMenu<T extends string>(props: ChoiceMenuProps<T>) {
  const { label, value, choices, onChoose, face, quiet = false } = props;
  const chosen = choices.find((choice) => choice.value === value);
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger
        className={quiet ? styles.quiet : styles.trigger}
        aria-label={`${label}: ${chosen?.label ?? value}`}
      >
        {face ?? chosen?.label}
        <ChevronDown size={13} aria-hidden />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className={styles.content} align="end" sideOffset={6} collisionPadding={8}>
          <DropdownMenu.Label className={styles.label}>{label}</DropdownMenu.Label>
          <DropdownMenu.RadioGroup
            value={value}
            onValueChange={(next) => {
              onChoose(next as T);
            }}
          >
            {choices.map((choice) => (
              <Item key={choice.value} choice={choice} />
            ))}
          </DropdownMenu.RadioGroup>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

function Item({ choice }: { choice: Choice<string> }) {
  return (
    <DropdownMenu.RadioItem className={styles.item} value={choice.value}>
      <span className={styles.tick}>
        <DropdownMenu.ItemIndicator>
          <Check size={14} aria-hidden />
        </DropdownMenu.ItemIndicator>
      </span>
      {choice.icon}
      <span className={styles.text}>
        {choice.label}
        {choice.detail !== undefined && <span className={styles.detail}>{choice.detail}</span>}
      </span>
    </DropdownMenu.RadioItem>
  );
}

import { ChevronDown } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import styles from './ChoiceMenu.module.css';
import { MenuChoice, MenuContent, MenuTitle } from './Menu.tsx';

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
      <MenuContent>
        <MenuTitle>{label}</MenuTitle>
        <DropdownMenu.RadioGroup
          value={value}
          onValueChange={(next) => {
            onChoose(next as T);
          }}
        >
          {choices.map((choice) => (
            <MenuChoice key={choice.value} value={choice.value} icon={choice.icon} detail={choice.detail}>
              {choice.label}
            </MenuChoice>
          ))}
        </DropdownMenu.RadioGroup>
      </MenuContent>
    </DropdownMenu.Root>
  );
}

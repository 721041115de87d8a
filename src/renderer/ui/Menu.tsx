import { Check } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import styles from './Menu.module.css';

interface MenuContentProps {
  /** For whoever hears the menu alone; the name of its button where absent. */
  readonly label?: string;
  readonly align?: 'start' | 'end';
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** What opens below a menu's button. The menu around it is not to be modal: that would add a style element. */
export function MenuContent({ label, align = 'end', wide = false, children }: MenuContentProps) {
  return (
    <DropdownMenu.Portal>
      <DropdownMenu.Content
        className={styles.content}
        data-wide={wide}
        align={align}
        sideOffset={6}
        collisionPadding={8}
        {...(label === undefined ? {} : { 'aria-label': label })}
      >
        {children}
      </DropdownMenu.Content>
    </DropdownMenu.Portal>
  );
}

export function MenuTitle({ children }: { children: ReactNode }) {
  return <DropdownMenu.Label className={styles.label}>{children}</DropdownMenu.Label>;
}

export function MenuSeparator() {
  return <DropdownMenu.Separator className={styles.separator} />;
}

interface MenuItemProps {
  /** Quieter words below the label, or at the far end of its line. */
  readonly detail?: ReactNode;
  readonly detailBeside?: boolean;
  /** Whether it stands among choices, which have ticks. */
  readonly indented?: boolean;
  readonly disabled?: boolean;
  readonly onRun: () => void;
  readonly children: ReactNode;
}

/** A command. */
export function MenuItem(props: MenuItemProps) {
  const { detail, detailBeside = false, indented = false, disabled = false, onRun, children } = props;
  return (
    <DropdownMenu.Item
      className={`${styles.item} ${indented ? styles.indented : ''}`}
      disabled={disabled}
      onSelect={onRun}
    >
      <ItemText detail={detail} beside={detailBeside}>
        {children}
      </ItemText>
    </DropdownMenu.Item>
  );
}

interface MenuChoiceProps {
  readonly value: string;
  readonly icon?: ReactNode;
  readonly detail?: ReactNode;
  readonly children: ReactNode;
}

/** One of the values of a radio group. */
export function MenuChoice({ value, icon, detail, children }: MenuChoiceProps) {
  return (
    <DropdownMenu.RadioItem className={`${styles.item} ${styles.choice}`} value={value}>
      <span className={styles.tick}>
        <DropdownMenu.ItemIndicator>
          <Check size={14} aria-hidden />
        </DropdownMenu.ItemIndicator>
      </span>
      {icon}
      <ItemText detail={detail}>{children}</ItemText>
    </DropdownMenu.RadioItem>
  );
}

interface ItemTextProps {
  readonly detail: ReactNode;
  readonly beside?: boolean;
  readonly children: ReactNode;
}

function ItemText({ detail, beside = false, children }: ItemTextProps) {
  return (
    <span className={styles.text} data-beside={beside}>
      {children}
      {detail !== undefined && <span className={styles.detail}>{detail}</span>}
    </span>
  );
}

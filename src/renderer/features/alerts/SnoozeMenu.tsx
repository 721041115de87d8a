import { BellOff, ChevronDown } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { SnoozeLength } from '../../../core/alerts/view.ts';
import { useShift, useZone } from '../../app/context.tsx';
import { formatTime } from '../../format/times.ts';
import { MenuContent, MenuItem, MenuTitle } from '../../ui/Menu.tsx';
import { SNOOZE_WORDS } from '../../words/alerts.ts';
import styles from './SnoozeMenu.module.css';

interface SnoozeMenuProps {
  /** What stands on the button. */
  readonly face: string;
  /** What exactly is snoozed, for whoever hears the button alone. */
  readonly label: string;
  readonly disabled: boolean;
  readonly onSnooze: (length: SnoozeLength) => void;
}

const LENGTHS: readonly SnoozeLength[] = ['15m', '1h', 'shift'];

/** For how long nothing is told. Without a planned end a shift has none to wait for. */
export function SnoozeMenu({ face, label, disabled, onSnooze }: SnoozeMenuProps) {
  const shift = useShift();
  const until = shift?.on === true ? shift.until : null;
  const zone = useZone();
  const shiftEnd = until === null ? 'no end is planned' : formatTime(until, zone);
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className={styles.trigger} aria-label={label} disabled={disabled}>
        <BellOff size={14} aria-hidden />
        {face}
        <ChevronDown size={13} aria-hidden />
      </DropdownMenu.Trigger>
      <MenuContent label={label}>
        <MenuTitle>Tell nothing</MenuTitle>
        {LENGTHS.map((length) => (
          <MenuItem
            key={length}
            detail={length === 'shift' ? shiftEnd : undefined}
            detailBeside
            disabled={length === 'shift' && until === null}
            onRun={() => {
              onSnooze(length);
            }}
          >
            {SNOOZE_WORDS[length]}
          </MenuItem>
        ))}
      </MenuContent>
    </DropdownMenu.Root>
  );
}

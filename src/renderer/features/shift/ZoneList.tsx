import { useId, useState, type KeyboardEvent } from 'react';
import styles from './ZoneList.module.css';
import { findZones, knownZones } from './zones.ts';

interface ZoneListProps {
  /** IANA; `null` while none is chosen. */
  readonly value: string | null;
  readonly onChoose: (zone: string) => void;
  /** The id of the text that says what is wrong; `null` while nothing is. */
  readonly errorId: string | null;
}

/** So many are shown at once: who sees more would search. */
const SHOWN = 60;

/** Finds a zone by any part of its name. Arrow keys choose; the focus stays in the search. */
export function ZoneList({ value, onChoose, errorId }: ZoneListProps) {
  const id = useId();
  const [zones] = useState(knownZones);
  const [search, setSearch] = useState('');
  const found = findZones(zones, search);
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = nextOf(found, value, event.key);
    if (next !== null) onChoose(next);
    else if (event.key === 'Escape' && search !== '') setSearch('');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.box} data-invalid={errorId !== null}>
      <input
        type="text"
        role="combobox"
        className={styles.search}
        aria-label="Find a zone"
        aria-expanded
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={value === null ? undefined : `${id}-${value}`}
        aria-invalid={errorId !== null}
        aria-describedby={errorId ?? undefined}
        placeholder="Find by place, such as Lisbon"
        autoComplete="off"
        value={search}
        onChange={(event) => {
          setSearch(event.target.value);
        }}
        onKeyDown={onKeyDown}
      />
      <ul id={id} role="listbox" aria-label="Zones" className={styles.list}>
        {found.slice(0, SHOWN).map((zone) => (
          <li
            key={zone}
            id={`${id}-${zone}`}
            role="option"
            aria-selected={zone === value}
            className={styles.option}
            onMouseDown={(event) => {
              event.preventDefault();
            }}
            onClick={() => {
              onChoose(zone);
            }}
          >
            {zone.replaceAll('_', ' ')}
          </li>
        ))}
        {found.length === 0 && (
          <li role="presentation" className={styles.none}>
            No zone matches “{search}”.
          </li>
        )}
        {found.length > SHOWN && (
          <li role="presentation" className={styles.none}>
            {found.length - SHOWN} more: search for a place.
          </li>
        )}
      </ul>
    </div>
  );
}

/** The zone that an arrow key leads to; Enter takes the first found. `null` = the key leads nowhere. */
function nextOf(found: readonly string[], value: string | null, key: string): string | null {
  const at = value === null ? -1 : found.indexOf(value);
  if (key === 'ArrowDown') return found[Math.min(at + 1, found.length - 1)] ?? null;
  if (key === 'ArrowUp') return found[Math.max(at - 1, 0)] ?? null;
  return key === 'Enter' && at < 0 ? (found[0] ?? null) : null;
}

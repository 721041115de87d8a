import { Check, Search } from 'lucide-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { RegionChoice } from '../../../shared/ipc.ts';
import fieldStyles from '../../ui/Field.module.css';
import { FieldError } from '../../ui/Field.tsx';
import { findRegions } from './draft.ts';
import styles from './RegionList.module.css';

/** What stands for the host that the supervisor names; no region is called so. */
export const CUSTOM_HOST = 'custom-host';

interface RegionListProps {
  readonly regions: readonly RegionChoice[];
  /** A region, {@link CUSTOM_HOST}, or `null` while nothing is chosen. */
  readonly value: string | null;
  readonly onChoose: (value: string) => void;
  readonly error: string | null;
}

/** Finds a region by name or host. The custom host is always offered, whatever is searched for. */
export function RegionList({ regions, value, onChoose, error }: RegionListProps) {
  const id = useId();
  const [search, setSearch] = useState('');
  const found = findRegions(regions, search);
  const offered = [...found.map(({ region }) => region), CUSTOM_HOST];
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = offered.indexOf(value ?? '');
    if (event.key === 'ArrowDown') onChoose(offered[Math.min(at + 1, offered.length - 1)] ?? CUSTOM_HOST);
    else if (event.key === 'ArrowUp') onChoose(offered[Math.max(at - 1, 0)] ?? CUSTOM_HOST);
    else if (event.key === 'Enter' && at < 0) onChoose(offered[0] ?? CUSTOM_HOST);
    else if (event.key === 'Escape' && search !== '') setSearch('');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div>
      <label className={fieldStyles.label} htmlFor={`${id}-search`}>
        Region
      </label>
      <div className={styles.box} data-invalid={error !== null}>
        <div className={styles.search}>
          <Search size={15} aria-hidden />
          <input
            id={`${id}-search`}
            type="text"
            role="combobox"
            aria-expanded
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={value === null ? undefined : `${id}-${value}`}
            aria-invalid={error !== null}
            aria-describedby={error === null ? undefined : `${id}-error`}
            placeholder="Find by name or host, such as Frankfurt"
            autoComplete="off"
            spellCheck={false}
            value={search}
            onChange={(event) => {
              setSearch(event.target.value);
            }}
            onKeyDown={onKeyDown}
          />
        </div>
        <ul id={`${id}-list`} role="listbox" aria-label="Regions" className={styles.list}>
          {found.map(({ region, label }) => (
            <Option
              key={region}
              id={`${id}-${region}`}
              label={label}
              detail={region}
              chosen={region === value}
              onChoose={() => {
                onChoose(region);
              }}
            />
          ))}
          {found.length === 0 && (
            <li role="presentation" className={styles.none}>
              No region matches “{search}”.
            </li>
          )}
          <Option
            id={`${id}-${CUSTOM_HOST}`}
            label="Custom host"
            detail="a gateway or a simulator"
            words
            chosen={value === CUSTOM_HOST}
            onChoose={() => {
              onChoose(CUSTOM_HOST);
            }}
          />
        </ul>
      </div>
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
}

interface OptionProps {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  /** Whether the detail is words and not a host. */
  readonly words?: boolean;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function Option({ id, label, detail, words = false, chosen, onChoose }: OptionProps) {
  const ref = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (chosen) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <li
      ref={ref}
      id={id}
      role="option"
      aria-selected={chosen}
      className={styles.option}
      data-custom={words}
      onMouseDown={(event) => {
        // The focus stays in the search, where the arrow keys are.
        event.preventDefault();
      }}
      onClick={onChoose}
    >
      <span className={styles.tick}>{chosen && <Check size={15} aria-hidden />}</span>
      <span>{label}</span>
      <span className={words ? styles.words : styles.host}>{detail}</span>
    </li>
  );
}

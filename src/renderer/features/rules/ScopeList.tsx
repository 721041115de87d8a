import { useId, useState } from 'react';
import { countOf } from '../../format/numbers.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './ScopeList.module.css';
import { findNamed, toggled, unseenOf, type Named } from './scope.ts';
import { capitalized } from './vocabulary.ts';

interface ScopeListProps {
  /** One of them, such as "campaign". */
  readonly what: string;
  /** What choosing one means, where that goes without saying for the others. */
  readonly hint?: string;
  readonly offered: readonly Named[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** From this many on, a list is searched rather than read. */
const SEARCHED_FROM = 8;

/** Any number of things by name. What is chosen and not on the board now stays chosen. */
export function ScopeList({ what, hint, offered, chosen, onChange }: ScopeListProps) {
  const id = useId();
  const [search, setSearch] = useState('');
  const found = findNamed(offered, search);
  const unseen = unseenOf(offered, chosen);
  return (
    <div className={styles.box} role="group" aria-labelledby={id}>
      <div className={styles.head}>
        <span id={id} className={styles.title}>
          {capitalized(what)}s
        </span>
        <span className={styles.count}>
          {chosen.length === 0 ? 'none chosen' : `${chosen.length} chosen`}
        </span>
      </div>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      {offered.length >= SEARCHED_FROM && (
        <input
          type="search"
          className={styles.search}
          aria-label={`Find a ${what}`}
          placeholder="Find by name"
          value={search}
          onChange={(event) => {
            setSearch(event.target.value);
          }}
        />
      )}
      {offered.length > 0 && (
        <ul className={styles.list}>
          {found.map((each) => (
            <li key={each.id}>
              <label className={styles.option}>
                <input
                  type="checkbox"
                  checked={chosen.includes(each.id)}
                  onChange={() => {
                    onChange(toggled(chosen, each.id));
                  }}
                />
                {each.name}
              </label>
            </li>
          ))}
          {found.length === 0 && <li className={styles.none}>Nothing matches “{search}”.</li>}
        </ul>
      )}
      {unseen.length > 0 && (
        <p className={styles.unseen}>
          {countOf(unseen.length, what)} not on the board now.
          <Button
            tone="quiet"
            onClick={() => {
              onChange(chosen.filter((each) => !unseen.includes(each)));
            }}
          >
            Leave out
          </Button>
        </p>
      )}
    </div>
  );
}

import { Search, X } from 'lucide-react';
import { useRef } from 'react';
import { Segmented } from '../../ui/Segmented.tsx';
import styles from './AlertsInbox.module.css';
import type { InboxFilter } from './view-model.ts';

const SEVERITIES: readonly { readonly value: InboxFilter['severity']; readonly label: string }[] = [
  { value: 'all', label: 'All' },
  { value: 'critical', label: 'Critical' },
  { value: 'warning', label: 'Warning' },
];

interface InboxFiltersProps {
  readonly value: InboxFilter;
  readonly onChange: (filter: InboxFilter) => void;
}

/** Escape empties the search, then closes the inbox. */
export function InboxFilters({ value, onChange }: InboxFiltersProps) {
  const inputRef = useRef<HTMLInputElement>(null);
  const find = (text: string): void => {
    onChange({ ...value, text });
  };
  return (
    <div className={styles.filters}>
      <div className={styles.search}>
        <Search size={15} aria-hidden />
        <input
          ref={inputRef}
          type="text"
          aria-label="Find an alert"
          placeholder="Find an alert"
          spellCheck={false}
          maxLength={200}
          value={value.text}
          onChange={(event) => {
            find(event.target.value);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || value.text === '') return;
            find('');
            event.preventDefault();
          }}
        />
        {value.text !== '' && (
          <button
            type="button"
            aria-label="Clear the search"
            onClick={() => {
              find('');
              inputRef.current?.focus();
            }}
          >
            <X size={15} aria-hidden />
          </button>
        )}
      </div>
      <Segmented
        label="Severity"
        value={value.severity}
        choices={SEVERITIES}
        onChoose={(severity) => {
          onChange({ ...value, severity });
        }}
      />
    </div>
  );
}

import { SearchField } from '../../ui/SearchField.tsx';
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

export function InboxFilters({ value, onChange }: InboxFiltersProps) {
  return (
    <div className={styles.filters}>
      <SearchField
        label="Find an alert"
        value={value.text}
        onChange={(text) => {
          onChange({ ...value, text });
        }}
      />
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

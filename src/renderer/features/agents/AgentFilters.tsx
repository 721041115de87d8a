import { X } from 'lucide-react';
import { ToggleGroup } from 'radix-ui';
import { formatCount } from '../../format/numbers.ts';
import { reasonOf, type AgentFilter } from '../../app/agent-filter.tsx';
import { ROUTING_WORDS, UNREADY_WORDS } from '../../words/agents.ts';
import styles from './AgentTable.module.css';
import { StatusMark } from './StatusMark.tsx';
import type { FilterCount, PlainFilter } from './view-model.ts';

interface AgentFiltersProps {
  readonly counts: readonly FilterCount[];
  readonly value: AgentFilter;
  readonly onChoose: (filter: AgentFilter) => void;
}

/** The totals by status; each one filters the table to itself. */
export function AgentFilters({ counts, value, onChoose }: AgentFiltersProps) {
  const reason = reasonOf(value);
  if (reason !== null) {
    return (
      <button
        type="button"
        className={styles.reason}
        aria-label={`Show all agents again, not only: ${UNREADY_WORDS[reason].long}`}
        onClick={() => {
          onChoose('all');
        }}
      >
        {UNREADY_WORDS[reason].long}
        <X size={13} aria-hidden />
      </button>
    );
  }
  return (
    <ToggleGroup.Root
      type="single"
      className={styles.filters}
      aria-label="Show agents"
      value={value}
      onValueChange={(next) => {
        onChoose(next === '' ? 'all' : (next as PlainFilter));
      }}
    >
      {counts.map(({ filter, count }) => (
        <ToggleGroup.Item
          key={filter}
          value={filter}
          className={styles.filter}
          data-none={count === 0}
          title={filterWords(filter)}
        >
          {isStatus(filter) && <StatusMark status={filter} />}
          <span className={isStatus(filter) ? styles.word : ''}>{filterWords(filter)}</span>
          <strong>{formatCount(count)}</strong>
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}

function isStatus(filter: PlainFilter): filter is Exclude<PlainFilter, 'all' | 'ready' | 'unready'> {
  return filter in ROUTING_WORDS;
}

function filterWords(filter: PlainFilter): string {
  if (isStatus(filter)) return ROUTING_WORDS[filter];
  if (filter === 'all') return 'All';
  return filter === 'ready' ? 'Ready' : 'Not ready';
}

import { useRef, type KeyboardEvent } from 'react';
import type { Alert } from '../../../core/alerts/alert.ts';
import { AlertItem } from './AlertItem.tsx';
import styles from './AlertList.module.css';
import { alertAfterKey } from './view-model.ts';

interface AlertListProps {
  readonly label: string;
  readonly alerts: readonly Alert[];
  readonly expandedId: string | null;
  readonly onExpand: (id: string | null) => void;
  /** `null` where alerts are not chosen. */
  readonly chosen: ReadonlySet<string> | null;
  readonly onChoose: (id: string, chosen: boolean) => void;
}

/** Arrow keys go from alert to alert, Enter opens, Tab goes through what is inside. */
export function AlertList(props: AlertListProps) {
  const { label, alerts, expandedId, onExpand, chosen, onChoose } = props;
  const listRef = useRef<HTMLUListElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const openers = openersIn(listRef.current);
    const index = openers.findIndex((opener) => opener === event.target);
    const target = index < 0 ? null : alertAfterKey(event.key, index, openers.length);
    if (target === null) return;
    event.preventDefault();
    openers[target]?.focus();
  };
  return (
    <ul ref={listRef} className={styles.list} aria-label={label} onKeyDown={onKeyDown}>
      {alerts.map((alert) => (
        <AlertItem
          key={alert.id}
          alert={alert}
          expanded={alert.id === expandedId}
          onToggle={() => {
            onExpand(alert.id === expandedId ? null : alert.id);
          }}
          chosen={chosen === null ? null : chosen.has(alert.id)}
          onChoose={(is) => {
            onChoose(alert.id, is);
          }}
        />
      ))}
    </ul>
  );
}

function openersIn(list: HTMLElement | null): readonly HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[data-alert]') ?? [])];
}

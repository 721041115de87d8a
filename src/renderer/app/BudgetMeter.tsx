import type { SlowedBy } from '../../core/polling/steady.ts';
import { formatCount } from '../format/numbers.ts';
import { Hint } from '../ui/Hint.tsx';
import { useBoard } from './context.tsx';
import styles from './Header.module.css';

/** How many of its requests Floorwatch has spent in the last minute. */
export function BudgetMeter() {
  const { spent, own, stretch } = useBoard((view) => view.budget);
  const share = own > 0 ? Math.min(1, spent / own) : 0;
  return (
    <Hint content={<BudgetFacts />}>
      <button
        type="button"
        className={styles.pill}
        aria-label={`Requests: ${String(spent)} of ${String(own)} spent`}
      >
        <span>API</span>
        <span>
          <strong>{formatCount(spent)}</strong> / {formatCount(own)}
        </span>
        <span className={styles.meter} aria-hidden>
          <span
            className={styles.fill}
            data-full={share >= 0.9}
            style={{ width: `${String(share * 100)}%` }}
          />
        </span>
        {stretch > 1 && <span>cadence ×{formatStretch(stretch)}</span>}
      </button>
    </Hint>
  );
}

function formatStretch(stretch: number): string {
  return formatCount(stretch, Number.isInteger(stretch) ? 0 : 1);
}

const WHY: Readonly<Record<SlowedBy, string>> = {
  limit: 'as the platform allows fewer requests than usual',
  others: 'as other programs spend most of what is allowed',
  load: 'as there is more to watch than the own part allows',
};

function BudgetFacts() {
  const { allowed, spent, own, refusals, stretch, slowedBy } = useBoard((view) => view.budget);
  return (
    <>
      Requests to the platform in the last 60 seconds. Floorwatch spends only its own part of what the
      platform allows, so that other integrations on the same client keep working.
      <dl className={styles.facts}>
        <dt>Spent</dt>
        <dd>{formatCount(spent)}</dd>
        <dt>Floorwatch’s own part</dt>
        <dd>{formatCount(own)}</dd>
        <dt>Allowed by the platform</dt>
        <dd>{formatCount(allowed)} per min</dd>
        <dt>“Too many requests” since start</dt>
        <dd>{formatCount(refusals)}</dd>
        <dt>Cadence</dt>
        <dd>{stretch > 1 ? `${formatStretch(stretch)} times slower, ${WHY[slowedBy ?? 'load']}` : 'full'}</dd>
      </dl>
    </>
  );
}

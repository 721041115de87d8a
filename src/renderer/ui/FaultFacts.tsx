import type { Fault } from '../../core/faults/fault.ts';
import styles from './FaultFacts.module.css';

/** What support asks for: the occurrence, the call, the correlation id. Can be selected and copied. */
export function FaultFacts({ fault }: { fault: Fault }) {
  const facts = [fault.call, fault.correlationId === null ? null : `Correlation id ${fault.correlationId}`];
  const shown = facts.filter((fact) => fact !== null);
  return (
    <div className={styles.facts}>
      <p>{fault.detail}</p>
      {shown.length > 0 && (
        <p className={styles.trace}>
          {shown.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </p>
      )}
    </div>
  );
}

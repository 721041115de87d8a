import type { Fact } from '../../../core/alerts/alert.ts';
import { useZone } from '../../app/context.tsx';
import { factRow } from './facts.ts';
import styles from './AlertDetails.module.css';

/** The compared numbers with both sides and both levels, so that each can be checked by hand. */
export function FactTable({ facts }: { facts: readonly Fact[] }) {
  const zone = useZone();
  if (facts.length === 0) return null;
  return (
    <table className={styles.facts}>
      <thead>
        <tr>
          <th scope="col">Figure</th>
          <th scope="col">Value</th>
          <th scope="col">Out of</th>
          <th scope="col">Raised at</th>
          <th scope="col">Ends at</th>
        </tr>
      </thead>
      <tbody>
        {facts.map((fact) => {
          const { label, value, sides, window, set, clear } = factRow(fact, zone);
          return (
            <tr key={`${fact.measure} ${fact.side}`}>
              <th scope="row">
                {label}
                {window !== null && <span className={styles.window}>{window}</span>}
              </th>
              <td className={styles.value}>{value}</td>
              <td>{sides ?? '–'}</td>
              <td>{set}</td>
              <td>{clear}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

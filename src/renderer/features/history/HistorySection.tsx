import { useHistory, useNowValue, useZone } from '../../app/context.tsx';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import panes from '../settings/Panes.module.css';
import styles from './History.module.css';
import { stateWords } from './state-words.ts';

/** What is kept of the past, and where. */
export function HistorySection() {
  const zone = useZone();
  const now = useNowValue((at) => Math.floor(at / 60_000) * 60_000);
  const { where, reach, size, trouble } = stateWords(useHistory(), now, zone);
  return (
    <section className={panes.section} aria-label="History">
      <h3 className={panes.title}>History</h3>
      <dl className={styles.facts}>
        <dt>Kept</dt>
        <dd>{where}</dd>
        <dt>Reaches</dt>
        <dd>{reach}</dd>
        {size !== null && (
          <>
            <dt>Size</dt>
            <dd>{size}</dd>
          </>
        )}
      </dl>
      {trouble !== null && (
        <p className={styles.trouble}>
          <SeverityMark severity="warning" silent />
          {trouble}
        </p>
      )}
      <p className={styles.note}>People are kept as sums, never by name.</p>
    </section>
  );
}

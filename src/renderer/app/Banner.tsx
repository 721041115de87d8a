import { formatCountdown } from '../format/durations.ts';
import { SeverityMark } from '../ui/SeverityMark.tsx';
import { FaultFacts } from '../ui/FaultFacts.tsx';
import styles from './Banner.module.css';
import { useBoard, useLink, useNowValue } from './context.tsx';
import { bannerOf } from './stage.ts';

/** What is wrong with the whole connection, and what to do. */
export function Banner() {
  const banner = bannerOf(
    useBoard((view) => view.connection),
    useLink(),
  );
  if (banner === null) return null;
  return (
    <div className={`${styles.banner} ${styles[banner.severity]}`} role="alert">
      <span className={styles.mark}>
        <SeverityMark severity={banner.severity} silent />
      </span>
      <div className={styles.words}>
        <p className={styles.title}>{banner.title}</p>
        <p className={styles.text}>{banner.text}</p>
        {banner.fault !== null && <FaultFacts fault={banner.fault} />}
      </div>
      {banner.until !== null && <Countdown until={banner.until} />}
    </div>
  );
}

function Countdown({ until }: { until: number }) {
  const left = useNowValue((now) => formatCountdown(until, now));
  return (
    <div className={styles.countdown} role="timer" aria-live="off">
      <span className={styles.left}>{left}</span>
      <span>until requests resume</span>
    </div>
  );
}

import { formatTime } from '../format/times.ts';
import { useBoard, useLiveBoard, useNowValue, useZone } from './context.tsx';
import { ReplayButton } from '../features/replay/ReplayButton.tsx';
import styles from './Footer.module.css';
import { useAbout } from './use-about.ts';
import { describeZone } from './zone.ts';

/** The frame of reference: zone, alignment, and what is running here. */
export function Footer() {
  const zone = useZone();
  const described = useNowValue((now) => describeZone(zone, now));
  const closedMinute = useLiveBoard((view) => view.clock.closedMinute);
  const dialect = useBoard((view) => view.identity.dialect);
  return (
    <footer className={styles.footer}>
      <span>Times in {described}</span>
      <span className={styles.wide}>
        Aligned on 60-second UTC windows
        {closedMinute !== null && ` · last closed ${formatTime(closedMinute, zone)}`}
      </span>
      <ReplayButton />
      <span className={styles.end}>
        <AboutText /> · {dialect === 'guide' ? 'Guide' : 'Platform'} dialect
      </span>
    </footer>
  );
}

function AboutText() {
  const about = useAbout();
  if (about === null) return 'Floorwatch';
  return `Floorwatch ${about.version} · ${about.host === 'desktop' ? 'Desktop' : 'Browser'} · ${about.runtime}`;
}

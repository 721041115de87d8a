import type { AlertSeverity } from '../../../core/alerts/rule.ts';
import { usePreferences } from '../../app/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { hear } from './hear.ts';
import styles from './NotificationsPane.module.css';

/** A tone per severity, off until it is wanted. */
export function ToneSection() {
  const [{ soundCritical, soundWarning }, choose] = usePreferences();
  return (
    <section className={styles.section} aria-labelledby="tones">
      <h3 id="tones" className={styles.title}>
        Tones
      </h3>
      <Tone
        severity="critical"
        label="Tone for critical alerts"
        on={soundCritical}
        onSwitch={(on) => {
          choose({ soundCritical: on });
        }}
      />
      <Tone
        severity="warning"
        label="Tone for warnings"
        on={soundWarning}
        onSwitch={(on) => {
          choose({ soundWarning: on });
        }}
      />
    </section>
  );
}

interface ToneProps {
  readonly severity: AlertSeverity;
  readonly label: string;
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
}

function Tone({ severity, label, on, onSwitch }: ToneProps) {
  return (
    <div className={styles.tone}>
      <SeverityMark severity={severity} silent />
      <Switch label={label} on={on} onSwitch={onSwitch} />
      <Button aria-label={`Hear the ${label.toLowerCase()}`} onClick={() => void hear(severity)}>
        Hear it
      </Button>
    </div>
  );
}

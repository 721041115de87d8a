import { usePreferences } from '../../app/context.tsx';
import { Switch } from '../../ui/Switch.tsx';
import styles from './NotificationsPane.module.css';
import { PagePermissionSection } from './PagePermissionSection.tsx';
import { SilenceSection } from './SilenceSection.tsx';
import { TestSection } from './TestSection.tsx';
import { ToneSection } from './ToneSection.tsx';
import { useAbout } from '../../app/use-about.ts';

/** How alerts call the supervisor; every choice counts at once. */
export function NotificationsPane() {
  const about = useAbout();
  const [{ notifications, startAtLogin }, choose] = usePreferences();
  return (
    <div className={styles.pane}>
      <section className={styles.section}>
        <Switch
          label="Notify me of alerts"
          text="When a rule raises an alert during your shift. The inbox has every alert in any case."
          on={notifications}
          onSwitch={(on) => {
            choose({ notifications: on });
          }}
        />
      </section>
      {about?.host === 'web' && <PagePermissionSection />}
      {about !== null && <TestSection host={about.host} />}
      <ToneSection />
      <SilenceSection />
      {about?.host === 'desktop' && (
        <section className={styles.section}>
          <h3 className={styles.title}>Start</h3>
          <Switch
            label="Start Floorwatch when I sign in to this machine"
            text="It starts in the tray, without a window, and watches from there."
            on={startAtLogin}
            onSwitch={(on) => {
              choose({ startAtLogin: on });
            }}
          />
        </section>
      )}
    </div>
  );
}

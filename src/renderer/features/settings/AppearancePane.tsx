import type { Theme, ZoneChoice } from '../../../core/settings/preferences.ts';
import { useBoard, usePreferences } from '../../app/context.tsx';
import { machineZone } from '../../app/zone.ts';
import { HistorySection } from '../history/HistorySection.tsx';
import { RadioCard, RadioCards } from '../../ui/RadioCards.tsx';
import styles from './Panes.module.css';

const THEMES: readonly { readonly theme: Theme; readonly title: string }[] = [
  { theme: 'light', title: 'Light' },
  { theme: 'dark', title: 'Dark' },
  { theme: 'system', title: 'As the system' },
];

/** How the board looks; it changes at once. */
export function AppearancePane() {
  const [{ theme, zone }, choose] = usePreferences();
  return (
    <div className={styles.pane}>
      <section className={styles.section}>
        <h3 className={styles.title}>Theme</h3>
        <RadioCards label="Theme">
          {THEMES.map((each) => (
            <RadioCard
              key={each.theme}
              name="theme"
              title={each.title}
              checked={each.theme === theme}
              onChoose={() => {
                choose({ theme: each.theme });
              }}
            />
          ))}
        </RadioCards>
      </section>
      <section className={styles.section}>
        <h3 className={styles.title}>Times in</h3>
        <RadioCards label="Times in">
          {useZones().map((each) => (
            <RadioCard
              key={each.zone}
              name="zone"
              title={each.title}
              text={each.text}
              checked={each.zone === zone}
              onChoose={() => {
                choose({ zone: each.zone });
              }}
            />
          ))}
        </RadioCards>
      </section>
      <HistorySection />
    </div>
  );
}

function useZones(): readonly { readonly zone: ZoneChoice; readonly title: string; readonly text: string }[] {
  const organizationZone = useBoard((view) => view.identity.zone);
  return [
    { zone: 'local', title: 'This machine', text: machineZone() },
    {
      zone: 'organization',
      title: 'The organisation',
      text: organizationZone ?? 'Not told by the platform: as this machine',
    },
    { zone: 'utc', title: 'UTC', text: 'As in exports and in the log' },
  ];
}

import { Tabs } from 'radix-ui';
import { useCell, usePreflight, useShared } from '../../app/context.tsx';
import { LeaveGuardContext } from '../../app/leave-guard.tsx';
import { startOf, type SettingsPane, type SettingsPlace } from '../../app/settings-place.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import { AccessPane } from '../access/AccessPane.tsx';
import { missingNeeds } from '../access/view-model.ts';
import { AppearancePane } from './AppearancePane.tsx';
import { NotificationsPane } from '../notifications/NotificationsPane.tsx';
import { RulesPane } from '../rules/RulesPane.tsx';
import { ShiftPane } from '../shift/ShiftPane.tsx';
import { OrganizationsPane } from './OrganizationsPane.tsx';
import styles from './SettingsDialog.module.css';
import { UnsavedBar } from './UnsavedBar.tsx';
import { useLeaveGuard } from './use-leave-guard.ts';

const PANES: readonly { readonly pane: SettingsPane; readonly label: string }[] = [
  { pane: 'organizations', label: 'Organisations' },
  { pane: 'access', label: 'Access' },
  { pane: 'rules', label: 'Rules' },
  { pane: 'shift', label: 'Shift' },
  { pane: 'notifications', label: 'Notifications' },
  { pane: 'appearance', label: 'Appearance' },
];

/** What the supervisor sets up, apart from the board. */
export function SettingsDialog() {
  const { settings } = useShared();
  const [place] = useCell(settings);
  return place === null ? null : <Opened place={place} />;
}

function Opened({ place }: { place: SettingsPlace }) {
  const leaving = useLeaveGuard();
  const { guard, asking, keep } = leaving;
  return (
    <Dialog
      title="Settings"
      wide
      onClose={() => {
        if (asking) keep();
        else guard.leave(null);
      }}
    >
      <Tabs.Root
        className={styles.tabs}
        orientation="vertical"
        value={place.pane}
        onValueChange={(pane) => {
          guard.leave(startOf(pane as SettingsPane));
        }}
      >
        <Tabs.List className={styles.list} aria-label="Settings">
          {PANES.map(({ pane, label }) => (
            <Tabs.Trigger key={pane} value={pane} className={styles.tab}>
              {label}
              {pane === 'access' && <MissingMark />}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        <Tabs.Content key={place.pane} value={place.pane} className={styles.content} tabIndex={-1}>
          <LeaveGuardContext value={guard}>
            <Pane place={place} />
          </LeaveGuardContext>
        </Tabs.Content>
        <UnsavedBar leaving={leaving} />
      </Tabs.Root>
    </Dialog>
  );
}

function Pane({ place }: { place: SettingsPlace }) {
  switch (place.pane) {
    case 'organizations':
      return <OrganizationsPane task={place.task} />;
    case 'access':
      return <AccessPane />;
    case 'rules':
      return <RulesPane task={place.task} />;
    case 'shift':
      return <ShiftPane />;
    case 'notifications':
      return <NotificationsPane />;
    case 'appearance':
      return <AppearancePane />;
  }
}

function MissingMark() {
  const missing = missingNeeds(usePreflight()).length > 0;
  return missing ? <SeverityMark severity="critical" /> : null;
}

import type { Profile } from '../../../core/session/profile.ts';
import { useCommand } from '../../app/command.ts';
import { useCell, useProfiles, useShared } from '../../app/context.tsx';
import { startOf } from '../../app/settings-place.ts';
import { profileFacts } from '../../words/profiles.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Confirm } from '../../ui/Confirm.tsx';
import styles from './Panes.module.css';

interface OrganizationItemProps {
  readonly profile: Profile;
  /** Whether removing it is being asked about. */
  readonly removing: boolean;
}

export function OrganizationItem({ profile, removing }: OrganizationItemProps) {
  const active = useProfiles().activeId === profile.id;
  return (
    <li className={styles.item} aria-label={profile.name}>
      <div className={styles.words}>
        <p className={styles.name}>
          {profile.name}
          {active && <Chip tone="accent">Watched</Chip>}
          {profile.demo && <Chip>Demo</Chip>}
        </p>
        <p className={styles.quiet}>{profileFacts(profile)}</p>
      </div>
      {removing ? <RemoveOrganization profile={profile} /> : <Commands profile={profile} active={active} />}
    </li>
  );
}

function Commands({ profile, active }: { profile: Profile; active: boolean }) {
  const { api, settings } = useShared();
  const [, go] = useCell(settings);
  const watching = useCommand();
  return (
    <div className={styles.commands}>
      {watching.failure !== null && (
        <span className={styles.failure} role="alert">
          {watching.failure}
        </span>
      )}
      {!active && (
        <Button
          disabled={watching.busy}
          aria-label={`Watch ${profile.name}`}
          onClick={() => void watching.run(() => api.profiles.activate({ id: profile.id }))}
        >
          Watch
        </Button>
      )}
      {!profile.demo && (
        <Button
          aria-label={`Edit ${profile.name}`}
          onClick={() => {
            go({ pane: 'organizations', task: { kind: 'edit', id: profile.id } });
          }}
        >
          Edit
        </Button>
      )}
      <Button
        aria-label={`Remove ${profile.name}`}
        onClick={() => {
          go({ pane: 'organizations', task: { kind: 'remove', id: profile.id } });
        }}
      >
        Remove
      </Button>
    </div>
  );
}

function RemoveOrganization({ profile }: { profile: Profile }) {
  const { api, settings } = useShared();
  const [, go] = useCell(settings);
  const { busy, failure, run } = useCommand();
  const back = (): void => {
    go(startOf('organizations'));
  };
  return (
    <Confirm
      what={`Remove ${profile.name}`}
      busy={busy}
      failure={failure}
      onKeep={back}
      onConfirm={() => {
        void run(() => api.profiles.remove({ id: profile.id })).then((done) => {
          if (done) back();
        });
      }}
    >
      Its secret and its board are forgotten on this machine. Nothing changes on the platform.
    </Confirm>
  );
}

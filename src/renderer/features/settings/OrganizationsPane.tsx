import { useCell, useProfiles, useSession, useShared } from '../../app/context.tsx';
import { useCommand } from '../../app/command.ts';
import { keepingWords } from '../../app/session-words.ts';
import { startOf, type OrganizationTask } from '../../app/settings-place.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ConnectForm } from '../connect/ConnectForm.tsx';
import { OrganizationItem } from './OrganizationItem.tsx';
import styles from './Panes.module.css';

/** The organisations that were set up, or the form of one of them. */
export function OrganizationsPane({ task }: { task: OrganizationTask }) {
  const { settings } = useShared();
  const [, go] = useCell(settings);
  const { list } = useProfiles();
  const back = (): void => {
    go(startOf('organizations'));
  };
  if (task.kind === 'list' || task.kind === 'remove') return <List removing={removed(task)} />;
  const profile = task.kind === 'add' ? null : (list.find(({ id }) => id === task.id) ?? null);
  return (
    <div className={styles.form}>
      <h3 className={styles.title}>{profile === null ? 'Add an organisation' : `Edit ${profile.name}`}</h3>
      <ConnectForm
        key={profile?.id ?? 'new'}
        profile={profile}
        onLeave={back}
        onDone={() => {
          go(null);
        }}
      />
    </div>
  );
}

function removed(task: OrganizationTask): string | null {
  return task.kind === 'remove' ? task.id : null;
}

function List({ removing }: { removing: string | null }) {
  const { api, settings } = useShared();
  const [, go] = useCell(settings);
  const { list } = useProfiles();
  const exploring = useCommand();
  return (
    <div className={styles.pane}>
      {list.length === 0 ? (
        <EmptyState title="No organisation is set up yet" />
      ) : (
        <ul className={styles.list} aria-label="Organisations">
          {list.map((profile) => (
            <OrganizationItem key={profile.id} profile={profile} removing={profile.id === removing} />
          ))}
        </ul>
      )}
      <div className={styles.actions}>
        <Button
          tone="primary"
          onClick={() => {
            go({ pane: 'organizations', task: { kind: 'add' } });
          }}
        >
          Add organisation
        </Button>
        {!list.some(({ demo }) => demo) && (
          <Button disabled={exploring.busy} onClick={() => void exploring.run(api.profiles.exploreDemo)}>
            Explore the demo
          </Button>
        )}
        {exploring.failure !== null && <span role="alert">{exploring.failure}</span>}
      </div>
      <Keeping />
    </div>
  );
}

/** Where the sign-in of the watched organisation is kept. */
function Keeping() {
  const session = useSession();
  if (session.phase !== 'signed-in') return null;
  const words = keepingWords(session.keeping);
  if (words !== null) {
    return (
      <p className={styles.quiet}>
        <strong>{words.title}.</strong> {words.text}
      </p>
    );
  }
  if (session.keeping.kind !== 'keychain') return null;
  return <p className={styles.quiet}>Sign-ins are kept in the keychain of this system, never in a file.</p>;
}

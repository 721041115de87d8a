import { useState } from 'react';
import { useProfiles, useShared } from '../../app/context.tsx';
import { useCommand } from '../../app/command.ts';
import stageStyles from '../../app/Obstacle.module.css';
import { Button } from '../../ui/Button.tsx';
import { ConnectForm } from './ConnectForm.tsx';
import styles from './Welcome.module.css';

/** The first thing a supervisor sees: connect an organisation, or look around in a simulated one. */
export function Welcome() {
  const { list } = useProfiles();
  const [adding, setAdding] = useState(false);
  const own = list.filter(({ demo }) => !demo);
  const chooses = own.length > 0 && !adding;
  return (
    <div className={stageStyles.obstacle}>
      <div className={styles.column}>
        <section className={`${stageStyles.card} ${styles.card}`} aria-labelledby="welcome">
          <h1 id="welcome" className={stageStyles.title}>
            {chooses ? 'Choose an organisation' : 'Connect Floorwatch to your organisation'}
          </h1>
          <p className={styles.lead}>
            {chooses
              ? 'Each one is signed in to on its own.'
              : 'Live campaigns beside the agents who can take their contacts.'}
          </p>
          {chooses ? (
            <Known
              onAdd={() => {
                setAdding(true);
              }}
            />
          ) : (
            <ConnectForm
              profile={null}
              onDone={() => undefined}
              onLeave={
                own.length === 0
                  ? null
                  : () => {
                      setAdding(false);
                    }
              }
            />
          )}
        </section>
        <Demo />
      </div>
    </div>
  );
}

function Known({ onAdd }: { onAdd: () => void }) {
  const { api } = useShared();
  const { list } = useProfiles();
  const choosing = useCommand();
  return (
    <div className={styles.known}>
      {list
        .filter(({ demo }) => !demo)
        .map(({ id, name }) => (
          <Button
            key={id}
            disabled={choosing.busy}
            onClick={() => void choosing.run(() => api.profiles.activate({ id }), api.session.signIn)}
          >
            {name}
          </Button>
        ))}
      <Button tone="quiet" onClick={onAdd}>
        Add organisation…
      </Button>
      {choosing.failure !== null && <p role="alert">{choosing.failure}</p>}
    </div>
  );
}

function Demo() {
  const { api } = useShared();
  const exploring = useCommand();
  return (
    <section className={styles.demo} aria-label="Demo">
      <div>
        <p className={styles.demoTitle}>Just looking?</p>
        <p className={styles.demoText}>
          The demo simulates campaigns and agents on this machine. No account is needed.
        </p>
        {exploring.failure !== null && (
          <p className={styles.failure} role="alert">
            {exploring.failure}
          </p>
        )}
      </div>
      <Button disabled={exploring.busy} onClick={() => void exploring.run(api.profiles.exploreDemo)}>
        {exploring.busy ? 'Starting the demo…' : 'Explore the demo'}
      </Button>
    </section>
  );
}

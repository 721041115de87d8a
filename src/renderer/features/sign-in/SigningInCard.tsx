import { ExternalLink, LoaderCircle } from 'lucide-react';
import { useCommand } from '../../app/command.ts';
import { useActiveProfile, useShared } from '../../app/context.tsx';
import { Obstacle } from '../../app/Obstacle.tsx';
import { Button } from '../../ui/Button.tsx';
import { BrowserCountdown } from './BrowserCountdown.tsx';
import styles from './SignIn.module.css';

/** A sign-in is under way and there is no board yet. */
export function SigningInCard({ browserUntil }: { browserUntil: number | null }) {
  const name = useActiveProfile()?.name ?? 'the organisation';
  if (browserUntil === null) {
    return (
      <div className={styles.soon}>
        <Obstacle
          icon={<LoaderCircle size={22} className={styles.turning} aria-hidden />}
          title={`Signing in to ${name}`}
          text="The platform is asked for a session."
          tone="calm"
        >
          <div className={styles.waiting}>
            <WaitActions browser={false} />
          </div>
        </Obstacle>
      </div>
    );
  }
  return (
    <Obstacle
      icon={<ExternalLink size={22} aria-hidden />}
      title="Finish signing in in your browser"
      text={`A sign-in page for ${name} has opened there. The board opens by itself once you are done.`}
      tone="calm"
    >
      <p className={styles.time}>
        <BrowserCountdown until={browserUntil} /> left
      </p>
      <div className={styles.waiting}>
        <WaitActions browser />
      </div>
    </Obstacle>
  );
}

/** What can be done while the browser is waited for. */
export function WaitActions({ browser }: { browser: boolean }) {
  const { api } = useShared();
  const command = useCommand();
  return (
    <div className={styles.actions}>
      {browser && (
        <Button disabled={command.busy} onClick={() => void command.run(api.session.signIn)}>
          Open again
        </Button>
      )}
      <Button disabled={command.busy} onClick={() => void command.run(api.session.cancel)}>
        Cancel
      </Button>
      {command.failure !== null && (
        <p className={styles.failure} role="alert">
          {command.failure}
        </p>
      )}
    </div>
  );
}

import { BrowserCountdown } from '../features/sign-in/BrowserCountdown.tsx';
import { WaitActions } from '../features/sign-in/SigningInCard.tsx';
import { formatCountdown } from '../format/durations.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Banner.module.css';
import { useCommand } from './command.ts';
import {
  useActiveProfile,
  useLiveBoard,
  useCell,
  useLink,
  useNowValue,
  useSession,
  useShared,
} from './context.tsx';
import { sessionBanner, type SessionAction } from './session-words.ts';
import { bannerOf } from './stage.ts';
import { Strip } from './Strip.tsx';

/** What is wrong with the sign-in or the whole connection, and what to do: the nearest cause alone. */
export function Banner() {
  const link = useLink();
  const connection = bannerOf(
    useLiveBoard((view) => view.connection),
    link,
  );
  const session = sessionBanner(useSession(), useActiveProfile()?.method ?? 'browser');
  if (link === 'open' && session !== null) {
    return (
      <Strip {...session}>
        <SessionActions action={session.action} />
      </Strip>
    );
  }
  if (connection === null) return null;
  return <Strip {...connection}>{connection.until !== null && <Countdown until={connection.until} />}</Strip>;
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

function SessionActions({ action }: { action: SessionAction }) {
  switch (action) {
    case 'sign-in':
      return <SignInAgain />;
    case 'enter-secret':
      return <EnterSecret />;
    case 'wait-for-browser':
      return (
        <div className={styles.actions}>
          <BrowserTime />
          <WaitActions browser />
        </div>
      );
    case 'wait':
      return (
        <div className={styles.actions}>
          <WaitActions browser={false} />
        </div>
      );
    case null:
      return null;
  }
}

function BrowserTime() {
  const session = useSession();
  if (session.phase !== 'signing-in' || session.browserUntil === null) return null;
  return (
    <span className={styles.left}>
      <BrowserCountdown until={session.browserUntil} />
    </span>
  );
}

function SignInAgain() {
  const { api } = useShared();
  const ended = useSession().phase === 'ended';
  const signing = useCommand();
  return (
    <div className={styles.actions}>
      {signing.failure !== null && <span role="alert">{signing.failure}</span>}
      <Button tone="primary" disabled={signing.busy} onClick={() => void signing.run(api.session.signIn)}>
        {ended ? 'Sign in again' : 'Sign in'}
      </Button>
    </div>
  );
}

function EnterSecret() {
  const { settings } = useShared();
  const [, open] = useCell(settings);
  const profile = useActiveProfile();
  if (profile === null) return null;
  return (
    <div className={styles.actions}>
      <Button
        tone="primary"
        onClick={() => {
          open({ pane: 'organizations', task: { kind: 'edit', id: profile.id } });
        }}
      >
        Enter the secret…
      </Button>
    </div>
  );
}

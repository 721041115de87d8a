import { useState } from 'react';
import type { About } from '../../../shared/ipc.ts';
import { useCommand } from '../../app/command.ts';
import { useShared } from '../../app/context.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from './NotificationsPane.module.css';
import { remedyWords, systemOf } from './view-model.ts';

/** Shows a notification, and says what to do where none appears. */
export function TestSection({ host }: { host: About['host'] }) {
  const { api } = useShared();
  const [tried, setTried] = useState(false);
  const trying = useCommand();
  const attempt = async (): Promise<void> => {
    if (await trying.run(api.alerts.tryNotification)) setTried(true);
  };
  return (
    <section className={styles.section} aria-labelledby="test-notification">
      <h3 id="test-notification" className={styles.title}>
        Try it
      </h3>
      <div>
        <Button disabled={trying.busy} onClick={() => void attempt()}>
          Show a test notification
        </Button>
      </div>
      <div role="status">
        {trying.failure !== null && <p className={styles.failure}>{trying.failure}</p>}
        {tried && trying.failure === null && <p>Sent. It should be on your screen now.</p>}
      </div>
      <p className={styles.quiet}>
        <strong>If none appears:</strong> {remedyWords(host, systemOf(navigator.userAgent))}
      </p>
    </section>
  );
}

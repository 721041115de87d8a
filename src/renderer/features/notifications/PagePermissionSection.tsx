import { useState } from 'react';
import { ask, permission } from '../../app/page-notifications.ts';
import { Button } from '../../ui/Button.tsx';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import styles from './NotificationsPane.module.css';
import { permissionWords } from './view-model.ts';

/** Whether the browser lets this page notify. */
export function PagePermissionSection() {
  const [state, setState] = useState(permission);
  const words = permissionWords(state);
  return (
    <section
      className={styles.notice}
      data-good={state === 'granted'}
      aria-label="Permission of this browser"
    >
      <SeverityMark severity={state === 'granted' ? 'ok' : 'warning'} silent />
      <div role="status">
        <p>
          <strong>{words.title}</strong>
        </p>
        <p className={styles.quiet}>{words.text}</p>
      </div>
      {words.ask && <Button onClick={() => void ask().then(setState)}>Allow notifications</Button>}
    </section>
  );
}

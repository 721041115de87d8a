import { useCallback, useEffect, useState } from 'react';
import type { Notice } from '../../core/alerts/state.ts';
import { Button } from '../ui/Button.tsx';
import { CloseButton } from '../ui/CloseButton.tsx';
import { SeverityMark } from '../ui/SeverityMark.tsx';
import { after } from './after.ts';
import styles from './AlertNotices.module.css';
import { useCell, useShared } from './context.tsx';
import { spokenWords } from './notices.ts';
import { useNotices } from './use-notices.ts';

/** How long a notice lies over the board while nobody looks at it, ms. */
const SHOWN_MS = 8000;

/** What was noticed, said once and shown for a while. It never takes the focus. */
export function AlertNotices() {
  const { inboxPlace } = useShared();
  const [place] = useCell(inboxPlace);
  const { shown, spoken, dismiss, open } = useNotices();
  return (
    <>
      <Announcer spoken={spoken} />
      {place === null && shown.length > 0 && (
        <section className={styles.notices} aria-label="New alerts">
          {shown.map((notice) => (
            <Toast key={notice.id} notice={notice} onDone={dismiss} onOpen={open} />
          ))}
        </section>
      )}
    </>
  );
}

/** Critical ones cut in, the others wait until whatever is being read out has ended. */
function Announcer({ spoken }: { spoken: Notice | null }) {
  const words = spoken === null ? '' : spokenWords(spoken);
  return (
    <div className="only-read-aloud">
      <p aria-live="polite">{spoken?.severity === 'warning' && <span key={spoken.id}>{words}</span>}</p>
      <p aria-live="assertive">{spoken?.severity === 'critical' && <span key={spoken.id}>{words}</span>}</p>
    </div>
  );
}

interface ToastProps {
  readonly notice: Notice;
  readonly onDone: (id: string) => void;
  readonly onOpen: (notice: Notice) => void;
}

/** Goes by itself, but not while the pointer or the focus rests on it. */
function Toast({ notice, onDone, onOpen }: ToastProps) {
  const { id, severity, title, body } = notice;
  const [held, setHeld] = useState(false);
  const done = useCallback(() => onDone(id), [onDone, id]);
  useEffect(() => (held ? undefined : after(SHOWN_MS, done)), [held, done]);
  return (
    <div
      className={styles.toast}
      data-severity={severity}
      role="group"
      aria-label={title}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={styles.mark}>
        <SeverityMark severity={severity} />
      </span>
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        <p className={styles.text}>{body}</p>
        <Button tone="quiet" onClick={() => onOpen(notice)}>
          Show
        </Button>
      </div>
      <CloseButton small label={`Dismiss: ${title}`} onClose={done} />
    </div>
  );
}

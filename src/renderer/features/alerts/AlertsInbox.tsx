import { ListChecks } from 'lucide-react';
import { useEffect, useId, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { useCell, useShared } from '../../app/context.tsx';
import type { Inbox, InboxPlace } from '../../app/inbox-place.ts';
import { startOf } from '../../app/settings-place.ts';
import { CloseButton } from '../../ui/CloseButton.tsx';
import styles from './AlertsInbox.module.css';
import { BELL, INBOX_ID } from './inbox-id.ts';
import { InboxBody } from './InboxBody.tsx';
import { SnoozeAll, SnoozedAll } from './SnoozeAll.tsx';
import { Unjudged } from './Unjudged.tsx';

/** All alerts, beside the board. Not modal: the campaigns stay within reach. */
export function AlertsInbox() {
  const { inbox, inboxPlace } = useShared();
  const [place] = useCell(inboxPlace);
  useInboxKeys(inbox);
  return place === null ? null : <Drawer place={place} />;
}

function Drawer({ place }: { place: InboxPlace }) {
  const { inbox, settings } = useShared();
  const [, openSettings] = useCell(settings);
  const ref = useRef<HTMLDivElement>(null);
  const titleId = useId();
  useFocusGivenBack(ref);
  return (
    <div ref={ref} id={INBOX_ID} className={styles.inbox} role="dialog" aria-labelledby={titleId}>
      <div className={styles.header}>
        <h2 id={titleId} className={styles.title}>
          Alerts
        </h2>
        <div className={styles.tools}>
          <SnoozeAll />
          <button
            type="button"
            className={styles.tool}
            aria-haspopup="dialog"
            onClick={() => {
              openSettings(startOf('rules'));
            }}
          >
            <ListChecks size={15} aria-hidden />
            Rules
          </button>
          <CloseButton
            label="Close the alerts"
            onClose={() => {
              inbox.close();
            }}
          />
        </div>
      </div>
      <SnoozedAll />
      <Unjudged className={styles.unjudged} />
      <InboxBody key={place.visit} alertId={place.alertId} />
    </div>
  );
}

/** Where the focus was before; what has gone in the meantime is stood in for by the bell. */
function useFocusGivenBack(ref: RefObject<HTMLElement | null>): void {
  // While drawing: by the time of an effect, the content has taken the focus.
  const [opener] = useState(() => document.activeElement);
  useLayoutEffect(() => {
    const drawer = ref.current;
    return () => {
      const active = document.activeElement;
      // On the body is where the focus falls when what had it goes, as a command that was carried out.
      if (active !== document.body && drawer?.contains(active) !== true) return;
      const kept = opener instanceof HTMLElement && opener !== document.body && opener.isConnected;
      (kept ? opener : document.querySelector<HTMLElement>(BELL))?.focus();
    };
  }, [ref, opener]);
}

/** "a" opens and closes, Escape closes; neither while something lies over the board or text is typed. */
function useInboxKeys(inbox: Inbox): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (document.querySelector('dialog[open], [role="menu"]') !== null) return;
      const typing = event.target instanceof HTMLElement && event.target.matches(TYPED_IN);
      if (event.key === 'Escape' && inbox.isOpen()) inbox.close();
      else if (event.key === 'a' && !typing) {
        if (inbox.isOpen()) inbox.close();
        else inbox.open(null);
      } else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  }, [inbox]);
}

const TYPED_IN = 'input:not([type="checkbox"], [type="radio"]), textarea, select';

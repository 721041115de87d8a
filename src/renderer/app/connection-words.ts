import type { ConnectionView, Severity } from '../../core/board/view.ts';
import type { FeedView } from '../../core/board/feed-view.ts';
import type { FaultKind } from '../../core/faults/fault.ts';
import type { SessionState } from '../../core/session/session.ts';
import { formatAge, formatCountdown } from '../format/durations.ts';
import type { LinkState } from './link.ts';

export interface ConnectionWords {
  readonly severity: Severity;
  readonly state: string;
  /** What follows the state: its age or its end; `null` where nothing does. */
  readonly detail: string | null;
}

/** What the header says while nobody is signed in; `null` where the connection has the word. */
export function signInState(phase: SessionState['phase']): ConnectionWords | null {
  switch (phase) {
    case 'no-profile':
    case 'signed-in':
      return null;
    case 'signed-out':
      return { severity: 'none', state: 'Not signed in', detail: null };
    case 'signing-in':
      return { severity: 'unknown', state: 'Signing in', detail: null };
    case 'ended':
      return { severity: 'critical', state: 'Signed out', detail: null };
  }
}

/** The state of the connection for the header; `now` in platform time, epoch ms. `feed` is told while it is live. */
export function connectionWords(
  connection: ConnectionView,
  { now, link, feed }: { readonly now: number; readonly link: LinkState; readonly feed?: FeedView },
): ConnectionWords {
  if (link !== 'open') return LINK_WORDS[link];
  const age = connection.oldestAnswerAt === null ? null : formatAge(now - connection.oldestAnswerAt);
  const ago = age === null ? null : `${age} ago`;
  switch (connection.phase) {
    case 'starting':
      return { severity: 'unknown', state: 'Connecting', detail: null };
    case 'live':
      return { severity: 'ok', state: 'Live', detail: liveDetail(feed, ago) };
    case 'late':
      return { severity: 'warning', state: 'Late', detail: ago };
    case 'stale':
      return { severity: 'warning', state: 'Stale', detail: ago };
    case 'lost':
      return { severity: 'critical', state: 'Lost', detail: age === null ? null : `last answer ${age} ago` };
    case 'rate-limited':
      return { severity: 'warning', state: 'Rate-limited', detail: resumption(connection.resumesAt, now) };
    case 'offline':
      return {
        severity: 'critical',
        state: 'Offline',
        detail: age === null ? null : `last answer ${age} ago`,
      };
    case 'signed-out':
      return { severity: 'critical', state: 'Signed out', detail: ago };
    case 'no-credentials':
      return { severity: 'critical', state: unsignedState(connection.fault?.kind), detail: null };
  }
}

/** What is streamed has no age worth telling. */
function liveDetail(feed: FeedView | undefined, ago: string | null): string | null {
  if (feed === undefined) return ago;
  if (feed.phase === 'streaming') return 'stream';
  return ago === null ? 'polling' : `polling · ${ago}`;
}

const LINK_WORDS: Readonly<Record<Exclude<LinkState, 'open'>, ConnectionWords>> = {
  lost: { severity: 'critical', state: 'Floorwatch unreachable', detail: 'trying again' },
  refused: { severity: 'critical', state: 'Page signed out', detail: null },
  crowded: { severity: 'critical', state: 'Too many pages', detail: 'trying again' },
};

function resumption(resumesAt: number | null, now: number): string | null {
  return resumesAt === null ? null : `resumes in ${formatCountdown(resumesAt, now)}`;
}

function unsignedState(kind: FaultKind | undefined): string {
  if (kind === 'credentials-rejected') return 'Credentials rejected';
  return kind === 'unknown-region' ? 'Unknown region' : 'Not signed in';
}

/** Whether the values on the board are no longer of this moment, so that they are drawn in grey. */
export function isFrozen({ phase }: Pick<ConnectionView, 'phase'>, link: LinkState): boolean {
  return link !== 'open' || ['stale', 'lost', 'offline', 'signed-out', 'no-credentials'].includes(phase);
}

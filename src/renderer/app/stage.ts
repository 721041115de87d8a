import type { BoardView, ConnectionView } from '../../core/board/view.ts';
import type { Fault } from '../../core/faults/fault.ts';
import { remedyFor } from '../../core/faults/remedies.ts';
import type { SessionState } from '../../core/session/session.ts';
import type { Instant } from '../../core/time/minute.ts';
import type { LinkState } from './link.ts';

/** What the space below the header shows. A board that was once filled stays on screen. */
export type Stage =
  /** No organisation is chosen yet. */
  | { readonly kind: 'first-run' }
  | { readonly kind: 'sign-in'; readonly fault: Fault | null }
  | { readonly kind: 'signing-in'; readonly browserUntil: Instant | null }
  | { readonly kind: 'starting' }
  | { readonly kind: 'blocked'; readonly fault: Fault }
  | { readonly kind: 'empty' }
  | { readonly kind: 'board' };

type StageView = Pick<BoardView, 'campaigns' | 'connection' | 'sources'>;

export interface StageSession {
  readonly session: SessionState;
  /** Whether there is a profile to sign in to. */
  readonly hasProfile: boolean;
}

export function stageOf(view: StageView, { session, hasProfile }: StageSession): Stage {
  if (session.phase === 'no-profile') return { kind: 'first-run' };
  if (view.campaigns.length > 0) return { kind: 'board' };
  switch (session.phase) {
    case 'signed-out':
      return hasProfile ? { kind: 'sign-in', fault: session.fault } : { kind: 'first-run' };
    case 'ended':
      return { kind: 'sign-in', fault: session.fault };
    case 'signing-in':
      return { kind: 'signing-in', browserUntil: session.browserUntil };
    case 'signed-in':
      return signedInStage(view);
  }
}

function signedInStage({ connection, sources }: StageView): Stage {
  if (connection.phase === 'no-credentials') return { kind: 'sign-in', fault: connection.fault };
  const source = sources.find(({ source: name }) => name === 'campaigns');
  if (source !== undefined && source.lastAnswerAt !== null) return { kind: 'empty' };
  const fault = connection.fault ?? source?.fault ?? null;
  return fault === null ? { kind: 'starting' } : { kind: 'blocked', fault };
}

export interface BannerView {
  readonly severity: 'warning' | 'critical';
  readonly title: string;
  readonly text: string;
  /** Ticks down to this instant (epoch ms); `null` where nothing is waited for. */
  readonly until: number | null;
  readonly fault: Fault | null;
}

/** One banner for the whole connection; `null` while it is good or merely late. */
export function bannerOf(connection: ConnectionView, link: LinkState): BannerView | null {
  if (link !== 'open') return LINK_BANNERS[link];
  const { phase, fault, resumesAt } = connection;
  if (phase === 'live' || phase === 'late' || phase === 'starting') return null;
  const known = fault === null ? FALLBACKS[phase] : remedyFor(fault);
  return {
    severity: phase === 'rate-limited' || phase === 'stale' ? 'warning' : 'critical',
    title: known.title,
    text: known.remedy,
    until: phase === 'rate-limited' ? resumesAt : null,
    fault,
  };
}

const LINK_BANNERS: Readonly<Record<Exclude<LinkState, 'open'>, BannerView>> = {
  lost: {
    severity: 'critical',
    title: 'Floorwatch’s server does not answer',
    text: 'Check that it is still running. This page goes on by itself once it answers.',
    until: null,
    fault: null,
  },
  refused: {
    severity: 'critical',
    title: 'This page is no longer signed in to Floorwatch',
    text: 'Floorwatch may have been started anew. Open the link again that it printed when it started.',
    until: null,
    fault: null,
  },
  crowded: {
    severity: 'critical',
    title: 'Too many pages of Floorwatch are open',
    text: 'Close one of them. This page goes on by itself once there is room.',
    until: null,
    fault: null,
  },
};

type BadPhase = Exclude<ConnectionView['phase'], 'live' | 'late' | 'starting'>;

const FALLBACKS: Readonly<Record<BadPhase, { readonly title: string; readonly remedy: string }>> = {
  stale: {
    title: 'The board is behind',
    remedy: 'The platform has not answered for a while; it is asked again by itself.',
  },
  lost: {
    title: 'The board says nothing about the floor any more',
    remedy: 'The last answer is too old. Check the network; the board goes on by itself.',
  },
  'rate-limited': {
    title: 'Request limit reached',
    remedy: 'Floorwatch waits and goes on by itself.',
  },
  offline: {
    title: 'No connection to the platform',
    remedy: 'Check the network. The board goes on by itself once it can connect.',
  },
  'signed-out': {
    title: 'Signed out by the platform',
    remedy: 'Sign in again. The last known board stays on screen.',
  },
  'no-credentials': {
    title: 'Not signed in',
    remedy: 'Sign in, or explore the demo.',
  },
};

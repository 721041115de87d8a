import type { BoardView, ConnectionView } from '../../core/board/view.ts';
import type { Fault } from '../../core/faults/fault.ts';
import { remedyFor } from '../../core/faults/remedies.ts';
import type { LinkState } from './link.ts';

/** What the space below the header shows. A board that was once filled stays on screen. */
export type Stage =
  | { readonly kind: 'starting' }
  | { readonly kind: 'setup'; readonly fault: Fault | null }
  | { readonly kind: 'blocked'; readonly fault: Fault }
  | { readonly kind: 'empty' }
  | { readonly kind: 'board' };

type StageView = Pick<BoardView, 'campaigns' | 'connection' | 'sources'>;

export function stageOf({ campaigns, connection, sources }: StageView): Stage {
  if (campaigns.length > 0) return { kind: 'board' };
  if (connection.phase === 'no-credentials') return { kind: 'setup', fault: connection.fault };
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
  if (link === 'lost') return UNREACHABLE;
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

const UNREACHABLE: BannerView = {
  severity: 'critical',
  title: 'Floorwatch’s server does not answer',
  text: 'Check that it is still running. This page goes on by itself once it answers.',
  until: null,
  fault: null,
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
    remedy: 'Set the region, client id and client secret, or start the demo.',
  },
};

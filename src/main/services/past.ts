import { failed, type Outcome, succeeded } from '../../core/faults/fault.ts';
import type { AgentTime } from '../../core/floor/agent.ts';
import { isRunning, staffingOf } from '../../core/floor/campaign.ts';
import { assignedTo, gatherMinutes } from '../../core/merge/close-minute.ts';
import { boardClosedMinute, seenAt } from '../../core/merge/closed.ts';
import type { Floor } from '../../core/merge/floor.ts';
import { newestMissing } from '../../core/merge/missing.ts';
import { peoplePast } from '../../core/merge/past.ts';
import { staffKey } from '../../core/merge/per-staff.ts';
import { countedAgents } from '../../core/merge/roster.ts';
import {
  type Instant,
  lastClosedMinute,
  type Minute,
  MINUTE_MS,
  minutesWithin,
  type Span,
} from '../../core/time/minute.ts';
import { LIVE_REACH_MS, putCounts } from './counts.ts';
import { type Asking, type Gather, type Source } from './sources.ts';

const HOUR_MS = 60 * MINUTE_MS;

/** How far back the chart can be scrolled without history of its own. */
const PAST_MS = 8 * HOUR_MS;

/** Per request; keeps answers well below the size that the platform refuses. */
const LONGEST_CONTACTS_MS = 2 * HOUR_MS;
const LONGEST_PEOPLE_MS = HOUR_MS;
const LONGEST_COARSE_MS = 4 * HOUR_MS;

/** The finest step for people beyond the last hour: 100 agents × 60 minutes fill megabytes. */
const COARSE_STEP_MS = 15 * MINUTE_MS;

/** Steps to try, finest first; which ones are granted differs between organisations. */
const STEPS: readonly number[] = [MINUTE_MS, COARSE_STEP_MS, 30 * MINUTE_MS];

/** Beyond this many agents the past would cost more requests than it is worth. */
const MOST_AGENTS = 2_000;

/**
 * How far back the past of campaigns that nobody has opened is filled, how long after the first look that
 * begins (until then the board has enough to ask), and from one request to the next.
 */
const OTHERS_PAST_MS = 4 * HOUR_MS;
const OTHERS_WAIT_MS = 5 * MINUTE_MS;
const OTHERS_PAUSE_MS = 40_000;
const AGENTS_PER_REQUEST = 100;
const MOST_AGENTS_OF_OTHERS = 1_000;

type Side = 'people' | 'contacts';

interface Piece {
  readonly side: Side;
  readonly campaignId: string;
  /** Names what was asked: contacts are asked for all campaigns at once, people per staff. */
  readonly key: string;
  readonly span: Span;
  readonly stepMs: number;
}

/**
 * Fills the past from the platform's aggregates: newest first, one piece a round, for the opened campaigns;
 * where nothing of theirs is missing, seldom and for the last hours, for all that run. What was asked once
 * is not asked again, also where the answer held nothing.
 */
export function createPast(): Source {
  const asked = new Map<string, Set<Minute>>();
  let finestStep = 0;
  let failing: Side | null = null;
  let othersAt: Instant | null = null;
  const next = (asking: Asking): Piece | null => {
    const search = { asked, failing, finestMs: STEPS[finestStep] ?? MINUTE_MS };
    const piece = newestOf(asking, { ...search, campaignIds: asking.opened, pastMs: PAST_MS });
    othersAt ??= asking.now + OTHERS_WAIT_MS;
    if (piece !== null || asking.now < othersAt) return piece;
    const campaignIds = others(asking);
    const other = newestOf(asking, { ...search, campaignIds, pastMs: OTHERS_PAST_MS });
    othersAt = asking.now + OTHERS_PAUSE_MS * (other === null ? 1 : requestsOf(asking.floor, other));
    return other;
  };
  const remember = (piece: Piece): void => {
    const { key } = piece;
    const minutes = asked.get(key) ?? new Set();
    minutesWithin(piece.span).forEach((minute) => minutes.add(minute));
    asked.set(key, minutes);
  };
  return {
    name: 'past',
    periodMs: 1_000,
    cost: () => 0,
    ask(asking) {
      const piece = next(asking);
      if (piece === null) return null;
      return askPiece(asking, piece).then((outcome) => {
        const tooFine = !outcome.ok && outcome.fault.kind === 'request-refused';
        if (tooFine && finestStep < STEPS.length - 1) finestStep += 1;
        else if (outcome.ok || tooFine) remember(piece);
        if (!outcome.ok && !tooFine) failing = piece.side;
        else if (failing === piece.side) failing = null;
        return tooFine ? succeeded((floor: Floor) => floor) : outcome;
      });
    },
  };
}

type Asked = ReadonlyMap<string, ReadonlySet<Minute>>;

interface Wanted extends Omit<Search, 'campaignId'> {
  readonly campaignIds: readonly string[];
}

/** Where one side fails, for want of a permission perhaps, the other goes first. */
function newestOf(asking: Asking, { campaignIds, ...search }: Wanted): Piece | null {
  const pieces = campaignIds
    .filter((id) => isVoice(asking.floor, id))
    .flatMap((campaignId) => [
      contactsPiece(asking, { ...search, campaignId }),
      peoplePiece(asking, { ...search, campaignId }),
    ]);
  const newestFirst = pieces.filter((piece) => piece !== null).sort((a, b) => b.span.to - a.span.to);
  return newestFirst.find(({ side }) => side !== search.failing) ?? newestFirst[0] ?? null;
}

/** One campaign per staff: what is asked for it counts for all that share its agents. */
function others({ floor, opened }: Asking): readonly string[] {
  const running = [...(floor.campaigns?.values() ?? [])].filter(
    ({ id, status }) => isRunning(status) && !opened.includes(id),
  );
  const perStaff = new Map(running.map((campaign) => [staffKey(campaign), campaign.id]));
  return [...perStaff.values()].filter((id) => agentsOf(floor, id).length <= MOST_AGENTS_OF_OTHERS);
}

function requestsOf(floor: Floor, { side, campaignId }: Piece): number {
  return side === 'contacts' ? 1 : Math.ceil(agentsOf(floor, campaignId).length / AGENTS_PER_REQUEST);
}

function isVoice(floor: Floor, campaignId: string): boolean {
  return floor.campaigns?.get(campaignId)?.mediaType === 'voice';
}

interface Search {
  readonly campaignId: string;
  readonly asked: Asked;
  /** The side that failed last. */
  readonly failing: Side | null;
  readonly finestMs: number;
  readonly pastMs: number;
}

const CONTACTS = 'contacts';

function contactsPiece({ floor, now }: Asking, search: Search): Piece | null {
  const closed = lastClosedMinute(now);
  const span = newestMissing({
    series: floor.series.get(search.campaignId) ?? [],
    side: 'contacts',
    first: closed - search.pastMs,
    last: closed - LIVE_REACH_MS,
    asked: search.asked.get(CONTACTS) ?? new Set(),
    longestMs: Math.max(LONGEST_CONTACTS_MS, search.finestMs),
  });
  if (span === null) return null;
  return { side: 'contacts', key: CONTACTS, campaignId: search.campaignId, span, stepMs: search.finestMs };
}

function peoplePiece({ floor, now }: Asking, search: Search): Piece | null {
  const agents = agentsOf(floor, search.campaignId);
  if (floor.sweptAt === null || agents.length === 0 || agents.length > MOST_AGENTS) return null;
  // By the sweeps, not by the clock: a minute that they have yet to close is not missing.
  const closed = boardClosedMinute(seenAt(floor), now);
  const series = floor.series.get(search.campaignId) ?? [];
  const key = staffKeyOf(floor, search.campaignId);
  const input = { series, side: 'people', asked: search.asked.get(key) ?? new Set() } as const;
  const recent = newestMissing({
    ...input,
    first: closed - HOUR_MS,
    last: closed,
    longestMs: LONGEST_PEOPLE_MS,
  });
  const older = newestMissing({
    ...input,
    first: closed - search.pastMs,
    last: closed - HOUR_MS - MINUTE_MS,
    longestMs: LONGEST_COARSE_MS,
  });
  const fine = recent !== null && search.finestMs === MINUTE_MS;
  const span = fine ? recent : (recent ?? older);
  if (span === null) return null;
  const stepMs = fine ? MINUTE_MS : Math.max(COARSE_STEP_MS, search.finestMs);
  return {
    side: 'people',
    key,
    campaignId: search.campaignId,
    span: fine ? span : aligned(span, stepMs),
    stepMs,
  };
}

/** Widens the start to a whole step, so that the platform's steps and ours are the same. */
function aligned(span: Span, stepMs: number): Span {
  return { from: Math.floor(span.from / stepMs) * stepMs, to: span.to };
}

function staffKeyOf(floor: Floor, campaignId: string): string {
  const campaign = floor.campaigns?.get(campaignId);
  return campaign === undefined ? '' : staffKey(campaign);
}

function agentsOf(floor: Floor, campaignId: string): readonly string[] {
  const campaign = floor.campaigns?.get(campaignId);
  if (campaign === undefined || staffingOf(campaign).kind !== 'agents') return [];
  return countedAgents(assignedTo(floor, campaign));
}

async function askPiece({ centre, floor }: Asking, piece: Piece): Promise<Outcome<Gather>> {
  const window = { ...piece.span, stepMs: piece.stepMs };
  if (piece.side === 'contacts') {
    const counts = await centre.counts(window);
    return counts.ok ? succeeded(putCounts(counts.value, piece.span, 'aggregate')) : failed(counts.fault);
  }
  const times = await centre.agentTime(agentsOf(floor, piece.campaignId), window);
  return times.ok ? succeeded(putPeople(times.value, piece.campaignId)) : failed(times.fault);
}

/** Campaigns that share their agents share their time as well. */
function putPeople(times: readonly AgentTime[], campaignId: string): Gather {
  return (floor, readAt) => {
    const key = staffKeyOf(floor, campaignId);
    const sharing = [...(floor.campaigns?.values() ?? [])].filter((other) => staffKey(other) === key);
    const minutes = peoplePast(times, readAt);
    return gatherMinutes(floor, new Map(sharing.map(({ id }) => [id, minutes])));
  };
}

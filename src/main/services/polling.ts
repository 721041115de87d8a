import { type Fault, fault, type FaultKind, type Outcome } from '../../core/faults/fault.ts';
import type { SourceName } from '../../core/floor/source.ts';
import type { Floor } from '../../core/merge/floor.ts';
import { nextCloseAt } from '../../core/merge/closed.ts';
import { isSlowed, periodOf, type PlanInput, type PlannedSource } from '../../core/polling/plan.ts';
import type { Instant } from '../../core/time/minute.ts';
import type { Clock } from '../ports/clock.ts';
import type { ContactCentre } from '../ports/contact-centre.ts';
import type { Log } from '../ports/log.ts';
import type { Board } from './board.ts';
import { COUNTS, TOTALS } from './counts.ts';
import { createLicences } from './licences.ts';
import { createPast } from './past.ts';
import { createPoller, type Poller, type Round } from './poller.ts';
import type { SourceStates } from './source-states.ts';
import { createMembers, createSkillGroups } from './rotation.ts';
import { type Demand, type Gather, type Source, SOURCES } from './sources.ts';

export interface PollingParts {
  readonly centre: ContactCentre;
  readonly board: Board;
  readonly states: SourceStates;
  readonly clock: Clock;
  readonly log: Log;
  readonly random: () => number;
  /** Platform time. */
  readonly now: () => Instant;
  readonly stretch: () => number;
  /** What decides the periods. */
  readonly input: () => PlanInput;
  readonly demand: () => Demand;
}

/** All pollers of one connection, one chain per source. */
export interface Polling {
  start(): void;
  /** Asks the live sources at once, as after sleep or when a campaign is opened. */
  poke(sources: readonly SourceName[]): void;
  stop(): void;
}

/** These wait for others' answers; once those are there, they need not wait for their next look. */
const FOLLOWERS: Partial<Record<SourceName, readonly SourceName[]>> = {
  campaigns: ['activity', 'load', 'pace', 'progress', 'members', 'counts', 'totals', 'skill-groups'],
  queues: ['skill-groups'],
};

export function createPolling(parts: PollingParts): Polling {
  const sources = [...regularSources(), createPast()];
  const pollers = new Map<SourceName, Poller>();
  const poke = (names: readonly SourceName[]): void => names.forEach((name) => pollers.get(name)?.poke());
  for (const source of sources) {
    const run = oneRound(parts, source, firstAnswer(poke));
    const { clock, random } = parts;
    const periodMs = (): number => waitOf(parts, source);
    pollers.set(
      source.name,
      createPoller({ clock, random, periodMs, stretch: stretchFor(parts, source), run }),
    );
  }
  return {
    start: () => pollers.forEach((poller) => poller.start()),
    poke,
    stop: () => pollers.forEach((poller) => poller.stop()),
  };
}

/** The first answer of a source wakes those that wait for it. */
function firstAnswer(poke: (names: readonly SourceName[]) => void): (source: SourceName) => void {
  const seen = new Set<SourceName>();
  return (source) => {
    if (seen.has(source)) return;
    seen.add(source);
    poke(FOLLOWERS[source] ?? []);
  };
}

/** Counts follow the minutes: they are asked for as soon as one closes. */
const AFTER_CLOSE_MS = 500;
const MINUTELY: readonly SourceName[] = ['counts', 'totals'];

function waitOf({ now, input }: PollingParts, source: Source): number {
  if (MINUTELY.includes(source.name)) return nextCloseAt(now()) - now() + AFTER_CLOSE_MS;
  return source.roundMs ?? periodOf(source.name, source.periodMs, input());
}

function stretchFor(parts: PollingParts, source: Source): () => number {
  return isSlowed(source.name) ? parts.stretch : () => 1;
}

/** What is promised to whoever judges the age of an answer, ms. */
function promisedMs(parts: PollingParts, source: Source): number {
  return periodOf(source.name, source.periodMs, parts.input()) * stretchFor(parts, source)();
}

function oneRound(
  parts: PollingParts,
  source: Source,
  onAnswer: (source: SourceName) => void,
): () => Promise<Round> {
  return async () => {
    const { board, centre, states } = parts;
    const observedAt = parts.now();
    const asking = { centre, floor: board.floor(), now: observedAt, ...parts.demand() };
    const answer = source.ask({ ...asking, refreshMs: promisedMs(parts, source) });
    if (answer === null) {
      if (ON_DEMAND.includes(source.name)) states.drop(source.name);
      return 'nothing-to-ask';
    }
    states.promise(source.name, promisedMs(parts, source));
    const outcome = await settled(answer);
    take(parts, source.name, { outcome, observedAt });
    if (outcome.ok) onAnswer(source.name);
    return outcome.ok ? 'answered' : roundOf(outcome.fault);
  };
}

/** Asked only for what somebody wants to know; where nobody does, there is no fault and no age to tell. */
const ON_DEMAND: readonly SourceName[] = ['diagnosis', 'causes'];

function roundOf({ kind }: Fault): Round {
  // A refusal is an answer: the platform is well, and asking more seldom would not change its mind.
  if (kind === 'request-refused') return 'answered';
  return UNREACHED.includes(kind) ? 'unreached' : 'failed';
}

const UNREACHED: readonly FaultKind[] = ['unreachable', 'proxy-refused', 'untrusted-certificate'];

/** An exception here is a bug of ours; it must not end the chain of its source. */
async function settled(answer: Promise<Outcome<Gather>>): Promise<Outcome<Gather>> {
  try {
    return await answer;
  } catch (error) {
    return { ok: false, fault: fault('internal', error instanceof Error ? error.message : String(error)) };
  }
}

function take(
  { board, log, states }: PollingParts,
  source: SourceName,
  { outcome, observedAt }: { readonly outcome: Outcome<Gather>; readonly observedAt: Instant },
): void {
  if (outcome.ok) {
    states.answered(source, observedAt);
    board.update((floor) => outcome.value(floor, observedAt));
    return;
  }
  const { kind, detail, call, correlationId } = outcome.fault;
  states.failed(source, outcome.fault);
  log.warn('polling', detail, { source, kind, call, correlationId });
  board.touch();
}

/** Everything but the past, which runs on what the others leave. */
function regularSources(): readonly Source[] {
  return [...SOURCES, createMembers(), createSkillGroups(), createLicences(), COUNTS, TOTALS];
}

const PLANNED = regularSources();

/** What all sources cost at full cadence. */
export function plannedSources(floor: Floor, demand: Demand): readonly PlannedSource[] {
  return PLANNED.map(({ name, periodMs, cost }) => ({ name, fullMs: periodMs, cost: cost(floor, demand) }));
}

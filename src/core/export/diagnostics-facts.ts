import { type Alert, statusOf } from '../alerts/alert.ts';
import type { Floor } from '../merge/floor.ts';
import { countMinutes } from '../merge/series-read.ts';
import type { SessionState } from '../session/session.ts';
import type { ShiftView } from '../shifts/plan.ts';
import type { Instant } from '../time/minute.ts';
import { utcCell } from './csv.ts';
import type { DiagnosticsInput } from './diagnostics-input.ts';

/** What is known of the program, without whom and what it watches. Names may still stand in faults. */
export function diagnosticFacts(input: DiagnosticsInput) {
  const { now, about, system, board, floor, session } = input;
  return {
    writtenAt: utcCell(now),
    program: { ...about, system },
    session: sessionFacts(session),
    organization: board === null ? null : { ...board.identity, organization: undefined },
    connection: board?.connection ?? null,
    sources: (board?.sources ?? []).map((source) => ({
      ...source,
      lastAnswerAt: utcCell(source.lastAnswerAt),
    })),
    budget: board?.budget ?? null,
    clock: board?.clock ?? null,
    sizes: sizesOf(floor),
    settings: settingsOf(input),
    alerts: alertCounts(input.alerts, now),
  };
}

function sessionFacts(session: SessionState): object {
  const fault = 'fault' in session ? session.fault : null;
  return { phase: session.phase, fault, secret: session.phase === 'signed-in' ? session.keeping.kind : null };
}

function sizesOf({ campaigns, queues, people, live, series, sweptAt }: Floor): object {
  return {
    campaigns: campaigns?.size ?? null,
    queues: queues?.size ?? null,
    people: people.size,
    agentsInTheLastSweep: live.size,
    minutesKept: [...series.values()].reduce((sum, minutes) => sum + countMinutes(minutes), 0),
    lastSweepAt: utcCell(sweptAt),
  };
}

function settingsOf(input: DiagnosticsInput): object {
  const { profiles, activeId, preferences, shift, rules, editedRules } = input;
  const { openedCampaignId, ...look } = preferences;
  return {
    profiles: profiles.map(({ id, place, method, dialect, demo }) => ({
      ...{ active: id === activeId, place, method, dialect, demo },
    })),
    preferences: { ...look, aCampaignIsOpen: openedCampaignId !== null },
    shift: shiftFacts(shift),
    rules: {
      own: rules.filter(({ builtIn }) => !builtIn).length,
      switchedOff: rules.filter(({ builtIn, enabled }) => builtIn && !enabled).map(({ id }) => id),
      edited: editedRules,
    },
  };
}

/** Exceptions without what was noted on them. */
function shiftFacts({ on, why, quiet, since, until, plan, notes }: ShiftView): object {
  return {
    ...{ on, why, quietNow: quiet, since: utcCell(since), until: utcCell(until) },
    plan: { ...plan, exceptions: plan.exceptions.map(({ date, hours }) => ({ date, hours })) },
    handOverNotes: notes.length,
  };
}

/** How many alerts there are by status, severity and rule. Whom they are about is left out. */
function alertCounts(alerts: readonly Alert[], now: Instant): object {
  return {
    byStatus: Object.fromEntries(counted(alerts, (alert) => statusOf(alert, now))),
    bySeverity: Object.fromEntries(counted(alerts, ({ severity }) => severity)),
    // A list: keys are not scrubbed, and the id of a rule may be anything.
    byRule: counted(alerts, ({ ruleId }) => ruleId).map(([rule, count]) => ({ rule, count })),
  };
}

function counted(
  alerts: readonly Alert[],
  keyOf: (alert: Alert) => string,
): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const key of alerts.map(keyOf)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts];
}

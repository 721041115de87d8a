import { failed, fault } from '../../../core/faults/fault.ts';
import type { Outcome } from '../../../core/faults/fault.ts';
import type { AgentTime } from '../../../core/floor/agent.ts';
import type { Window } from '../../ports/contact-centre.ts';
import type { Http } from '../http.ts';
import { mapped } from '../platform/chunks.ts';
import { windowMistake } from '../platform/periods.ts';
import { metricOf, type Row } from './decode.ts';
import { askRows, GRANULARITIES, type Granularity } from './query.ts';

/**
 * How long each agent was on calls and free for them. The guide gives seconds ("Total Time", "Available
 * Time") and no more than quarters of an hour; its utilization is the first over the second.
 */
export async function readAgentTime(
  http: Http,
  agentIds: readonly string[],
  window: Window,
): Promise<Outcome<readonly AgentTime[]>> {
  const mistake = windowMistake(window);
  if (mistake !== null) return mistake;
  const granularity = granularityFor(window);
  if (granularity === null) return failed(TOO_FINE);
  const rows = await askRows(http, {
    entityType: 'USER',
    metrics: ['agentTotalTime', 'agentAvailableTime'],
    by: 'userId',
    ids: agentIds,
    span: window,
    granularity,
    priority: 'past',
  });
  return mapped(rows, (all) => timesOf(all, window));
}

const TOO_FINE = fault('request-refused', 'The guide has no steps shorter than a quarter of an hour.');

/** The longest step that divides the wanted ones; `null` where they are too fine. */
function granularityFor({ stepMs }: Window): Granularity | null {
  if (stepMs === null) return 'ONE_HOUR';
  return GRANULARITIES.find(({ ms }) => stepMs % ms === 0)?.word ?? null;
}

/** Rows are steps of the guide's length: those of one agent and one wanted step are summed. */
function timesOf(rows: readonly Row[], window: Window): readonly AgentTime[] {
  const steps = new Map<string, { readonly times: AgentTime; onCall: number; available: number }>();
  for (const row of rows) {
    const onCall = metricOf(row, 'agentTotalTime');
    const available = metricOf(row, 'agentAvailableTime');
    // Without either number there is nothing to tell; leaving it out is not the same as a zero.
    if (onCall === null || available === null) continue;
    const span = stepOf(row, window);
    const key = `${row.entityId} ${span.from}`;
    const step = steps.get(key) ?? { times: nothingOf(row.entityId, span), onCall: 0, available: 0 };
    steps.set(key, { ...step, onCall: step.onCall + onCall, available: step.available + available });
  }
  return [...steps.values()].map(({ times, onCall, available }) => withSeconds(times, onCall, available));
}

function stepOf({ startTime }: Row, { from, to, stepMs }: Window) {
  if (stepMs === null) return { from, to };
  const start = from + Math.floor((startTime - from) / stepMs) * stepMs;
  return { from: start, to: Math.min(start + stepMs, to) };
}

function nothingOf(agentId: string, span: { readonly from: number; readonly to: number }): AgentTime {
  const milliseconds = { interacting: 0, communicating: 0, idle: 0, 'not-responding': 0, 'off-queue': 0 };
  return { agentId, ...span, milliseconds };
}

/** Seconds become the board's milliseconds: free is available less on call, and the rest is off queue. */
function withSeconds(times: AgentTime, onCall: number, available: number): AgentTime {
  const length = times.to - times.from;
  const onQueue = Math.min(length, Math.max(available, onCall) * 1_000);
  const interacting = Math.min(onQueue, onCall * 1_000);
  const milliseconds = {
    ...times.milliseconds,
    interacting,
    idle: onQueue - interacting,
    'off-queue': length - onQueue,
  };
  return { ...times, milliseconds };
}

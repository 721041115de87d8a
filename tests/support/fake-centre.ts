import { fault, type FaultKind, failed, succeeded } from '../../src/core/faults/fault.ts';
import type { CampaignCounts } from '../../src/core/floor/dialer.ts';
import { NO_TIME } from '../../src/core/metrics/status-time.ts';
import type { ContactCentre, Window } from '../../src/main/ports/contact-centre.ts';
import { aCampaign, anActivity, aQueue } from './floor-builder.ts';

type Call = keyof ContactCentre;

export interface FakeCentre extends ContactCentre {
  /** Every call so far, in order. */
  readonly calls: readonly Call[];
  /** The windows that counts were asked for. */
  readonly windows: readonly Window[];
  /** From now on the call fails with this kind; `null` mends it. */
  fail(call: Call, kind: FaultKind | null): void;
  /** Fails windows with a step finer than this, as organisations with a coarse granularity do. */
  finestStepMs: number;
}

/** Six contacts were dialed in every minute there ever was. */
function sixPerMinute({ from, to, stepMs }: Window): readonly CampaignCounts[] {
  const step = stepMs ?? to - from;
  const steps = Array.from({ length: Math.ceil((to - from) / step) }, (_, n) => from + n * step);
  return steps.map((start) => {
    const end = Math.min(to, start + step);
    const minutes = (end - start) / 60_000;
    const counts = { dialed: 6 * minutes, connected: 2 * minutes, abandoned: 0, handled: 2 * minutes };
    return { campaignId: 'c1', media: 'voice', from: start, to: end, ...counts };
  });
}

/** A contact centre of one campaign, one queue and two agents, answering from memory at once. */
export function createFakeCentre(now: () => number): FakeCentre {
  const calls: Call[] = [];
  const windows: Window[] = [];
  const faults = new Map<Call, FaultKind>();
  const answer = <T>(call: Call, value: T) => {
    calls.push(call);
    const kind = faults.get(call);
    return Promise.resolve(kind === undefined ? succeeded(value) : failed(fault(kind, `${call} failed`)));
  };
  const centre: FakeCentre = {
    calls,
    windows,
    finestStepMs: 0,
    fail: (call, kind) => (kind === null ? faults.delete(call) : faults.set(call, kind)),
    organization: () => answer('organization', { id: 'o1', name: 'Contoso', zone: 'Europe/Berlin' }),
    campaigns: () => answer('campaigns', [aCampaign()]),
    queues: () => answer('queues', [aQueue()]),
    skillGroups: () => answer('skillGroups', []),
    memberships: () => answer('memberships', [{ queueId: 'q1', agentId: 'ana', joined: true }]),
    people: () =>
      answer('people', [
        { id: 'ana', name: 'Ana', state: 'active', station: true },
        { id: 'ben', name: 'Ben', state: 'active', station: true },
      ]),
    licences: () =>
      answer('licences', [
        { agentId: 'ana', licenceIds: ['cloudCX3'] },
        { agentId: 'ben', licenceIds: ['cloudCX3'] },
      ]),
    licencesOf: (agentIds) =>
      answer(
        'licencesOf',
        agentIds.map((agentId) => ({ agentId, licenceIds: ['cloudCX3'] })),
      ),
    activity: () =>
      answer('activity', {
        activities: [
          anActivity('ana', 'idle', { routingSince: now() - 600_000 }),
          anActivity('ben', 'interacting', { routingSince: now() - 600_000 }),
        ],
        truncatedQueueIds: [],
      }),
    load: () => answer('load', [{ queueId: 'q1', media: [], onQueue: 2 }]),
    pace: () => answer('pace', []),
    progress: () => answer('progress', [{ campaignId: 'c1', processed: 10, total: 100 }]),
    counts(window) {
      windows.push(window);
      if (window.stepMs !== null && window.stepMs < centre.finestStepMs) {
        return answer('counts', null).then(() => failed(fault('request-refused', 'too fine')));
      }
      return answer('counts', sixPerMinute(window));
    },
    agentTime: (agentIds, { from, to }) =>
      answer(
        'agentTime',
        agentIds.map((agentId) => ({ agentId, from, to, milliseconds: { ...NO_TIME, idle: to - from } })),
      ),
    diagnosis: () =>
      answer('diagnosis', {
        campaignId: 'c1',
        attempts: 40,
        connects: 9,
        idleAgents: 1,
        effectiveIdleAgents: 1,
        callsPerAgent: 1,
        outstandingCalls: 1,
        scheduledCalls: 0,
        timeZoneHeldCalls: 0,
        filteredOutContacts: 0,
        lines: { used: 5, available: 5 },
        contactsProcessed: 10,
        contactsTotal: 100,
        people: null,
        skilledAgents: null,
        problems: [],
      }),
  };
  return centre;
}

import type { AgentRow } from '../../core/board/view.ts';
import type { Presence, RoutingStatus } from '../../core/floor/agent.ts';
import type { Unready } from '../../core/readiness/readiness.ts';

export const ROUTING_WORDS: Readonly<Record<RoutingStatus, string>> = {
  interacting: 'Interacting',
  communicating: 'Communicating',
  idle: 'Idle',
  'not-responding': 'Not responding',
  'off-queue': 'Off queue',
};

export const PRESENCE_WORDS: Readonly<Record<Presence, string>> = {
  available: 'Available',
  away: 'Away',
  break: 'Break',
  busy: 'Busy',
  idle: 'Idle',
  meal: 'Meal',
  meeting: 'Meeting',
  offline: 'Offline',
  'on-queue': 'On queue',
  training: 'Training',
  unknown: 'Presence not known',
};

interface UnreadyWords {
  /** Beside one agent. */
  readonly short: string;
  /** Above a count of agents. */
  readonly long: string;
  /** What follows from it; `null` where the title says enough. */
  readonly hint: string | null;
}

export const UNREADY_WORDS: Readonly<Record<Unready, UnreadyWords>> = {
  inactive: {
    short: 'Licence status: inactive',
    long: 'Licence status: inactive',
    hint: 'no licence, or the account is inactive',
  },
  'not-in-queue': {
    short: 'In the skill group, not in the queue',
    long: 'In the skill group, not in the queue',
    hint: 'never receive this campaign',
  },
  'not-joined': {
    short: 'Not joined to the queue',
    long: 'Not joined to the queue',
    hint: 'receive nothing until they join',
  },
  'missing-skill': {
    short: 'Missing skill',
    long: 'Missing skill',
    hint: 'lack a skill that the contacts demand',
  },
  'other-edge-group': {
    short: 'Other edge group',
    long: 'Other edge group',
    hint: 'their phones are on other edges',
  },
  'no-station': {
    short: 'No phone (station)',
    long: 'No phone (station)',
    hint: 'on queue, but no call can reach them',
  },
  'other-work': {
    short: 'Busy with other work',
    long: 'Busy with other work',
    hint: 'on contacts of other queues or campaigns',
  },
  'signed-out': { short: 'Signed out', long: 'Signed out', hint: null },
  away: { short: 'Off queue', long: 'Off queue: break, meal, meeting', hint: null },
  'not-responding': { short: 'Missed an offer', long: 'Not responding', hint: 'missed an offered contact' },
  'not-known': { short: 'Not known', long: 'Not known', hint: 'no status was told for them' },
};

/** The status in words; who lost the licence has none. Off queue with what the person chose, such as "Off queue · Break". */
export function statusWords(agent: Pick<AgentRow, 'routingStatus' | 'presence' | 'unready'>): string {
  if (agent.routingStatus === null) {
    return agent.unready === 'inactive' ? UNREADY_WORDS.inactive.long : 'Status not known';
  }
  const words = ROUTING_WORDS[agent.routingStatus];
  const told = agent.presence !== null && agent.presence !== 'on-queue' && agent.presence !== 'unknown';
  return agent.routingStatus === 'off-queue' && told ? `${words} · ${PRESENCE_WORDS[agent.presence]}` : words;
}

import type { MeasureId, StateId } from './measure.ts';
import type { Condition, LevelCondition } from './rule.ts';

type Check = string | Readonly<Record<LevelCondition['side'], string>>;

const DIALING = 'Open the campaign and see why its agents are idle: lines, pacing and contacts held back.';
const MORE_CONTACTS = 'Add contacts to the list, recycle it, or move the agents to another campaign.';
const MORE_AGENTS = 'See in the agents’ list who is away, has not joined or has no phone.';

const OF_MEASURE: Readonly<Record<MeasureId, Check>> = {
  utilization: {
    below: DIALING,
    above: 'See whether more agents can come on queue, or let the dialer place fewer calls per agent.',
  },
  'contacts-per-minute': {
    below: 'Check the campaign’s callable times, its list and its lines.',
    above: 'See whether enough agents are on queue for so many contacts.',
  },
  volume: {
    below: 'Check the campaign’s callable times, its list and its lines.',
    above: 'See whether enough agents are on queue for so many contacts.',
  },
  'connect-rate': 'Check the caller id that is shown and the quality of the list.',
  'abandon-rate': 'Let the dialer place fewer calls per agent, or bring more agents on queue.',
  ready: MORE_AGENTS,
  'contacts-left': MORE_CONTACTS,
  'contacts-left-share': MORE_CONTACTS,
  'lines-used': 'Give the campaign more lines, or take them from one that needs them less.',
  'calls-per-agent': 'Compare it with the most calls per agent that the campaign allows.',
  'on-queue': MORE_AGENTS,
  idle: { above: DIALING, below: MORE_AGENTS },
  'not-responding': 'Ask them to set themselves on queue again; their phones may not ring.',
  inactive: 'Assign their licences again, or take them out of the queue.',
  misaligned: 'Add them to the queue as members and let them join it.',
  waiting: MORE_AGENTS,
  'longest-wait': MORE_AGENTS,
  'minutes-idle': 'See whether contacts can reach the agent: joined, with a phone and the skills.',
  'minutes-interacting': 'Ask whether the agent needs help or is held up in after-call work.',
  'minutes-not-responding': 'Ask the agent to set themselves on queue again; their phone may not ring.',
  'minutes-away': 'Ask when the agent comes back.',
};

const OF_STATE: Readonly<Record<StateId, string>> = {
  running: 'Open the campaign and see whether it is meant to run now.',
  invalid: 'Open the campaign in the administration; the platform marks what it misses.',
  'forced-off': 'Find out who stopped it and why before it is switched on again.',
  exhausted: MORE_CONTACTS,
  'outside-callable-time': 'Check the campaign’s callable times.',
  'data-stale': 'Check the network; the header says which source does not answer.',
  'rate-limited': 'Wait for the countdown; see whether others use the same client for many requests.',
  'signed-out': 'Sign in again.',
};

/** What to look at first where nothing is known of the cause: what the condition's first part asks for. */
export function firstCheck(condition: Condition): string {
  switch (condition.kind) {
    case 'level': {
      const check = OF_MEASURE[condition.measure];
      return typeof check === 'string' ? check : check[condition.side];
    }
    case 'state':
      return OF_STATE[condition.state];
    case 'all':
    case 'any': {
      const [first] = condition.of;
      return first === undefined ? DIALING : firstCheck(first);
    }
  }
}

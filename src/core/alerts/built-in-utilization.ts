import { LIST_NEARLY_EXHAUSTED, UTILIZATION_HIGH, UTILIZATION_LOW } from '../metrics/levels.ts';
import { above, all, below, is, isNot } from './conditions.ts';
import type { BuiltIn } from './built-in.ts';

/** One idle agent of two is no floor that stands idle. */
const FEWEST_AGENTS = 3;

/** A queue of ten swings by twenty per cent from minute to minute; one good minute is no recovery. */
const RECOVERY_MINUTES = 10;

const DIALING = [is('running'), isNot('exhausted'), isNot('outside-callable-time')];
const LOW = below('utilization', {
  set: UTILIZATION_LOW,
  clear: UTILIZATION_LOW + 5,
  minimumSample: FEWEST_AGENTS,
});

/** How well the dialer keeps its agents at work. */
export const UTILIZATION_RULES: readonly BuiltIn[] = [
  {
    id: 'low-utilization',
    name: 'Agents idle while dialing goes on',
    about:
      'The campaign dials at its usual rate and its agents wait all the same, so contacts do not reach them.',
    severity: 'critical',
    subject: 'campaign',
    condition: all(LOW, above('volume', { set: 80, clear: 60 }), ...DIALING),
    sustainMinutes: 3,
    holdMinutes: RECOVERY_MINUTES,
    renotifyMinutes: 15,
  },
  {
    id: 'starved-agents',
    name: 'Agents starved of contacts',
    about: 'The campaign dials far less than usual although it could, and its agents wait.',
    severity: 'critical',
    subject: 'campaign',
    condition: all(
      LOW,
      below('volume', { set: 50, clear: 70 }),
      above('idle', { set: 3, clear: 2 }),
      ...DIALING,
    ),
    sustainMinutes: 3,
    holdMinutes: RECOVERY_MINUTES,
    renotifyMinutes: 15,
  },
  {
    id: 'high-utilization',
    name: 'Agents without a break between contacts',
    about: 'Hardly any time passes between two contacts, which tires people and lets live answers wait.',
    severity: 'warning',
    subject: 'campaign',
    condition: all(
      above('utilization', {
        set: UTILIZATION_HIGH,
        clear: UTILIZATION_HIGH - 5,
        minimumSample: FEWEST_AGENTS,
      }),
      is('running'),
    ),
    sustainMinutes: 5,
    holdMinutes: RECOVERY_MINUTES,
    renotifyMinutes: null,
  },
  {
    id: 'campaign-stalled',
    name: 'Campaign stands still',
    about: 'The campaign is on, has contacts and idle agents, and dials nothing.',
    severity: 'critical',
    subject: 'campaign',
    condition: all(
      below('contacts-per-minute', { set: 1 }),
      above('ready', { set: FEWEST_AGENTS }),
      above('idle', { set: FEWEST_AGENTS, clear: 1 }),
      ...DIALING,
    ),
    sustainMinutes: 5,
    holdMinutes: 5,
    renotifyMinutes: 15,
  },
  {
    id: 'list-nearly-exhausted',
    name: 'List nearly exhausted',
    about: 'Few contacts are left, so its agents will soon have nothing to do.',
    severity: 'warning',
    subject: 'campaign',
    condition: all(below('contacts-left-share', { set: LIST_NEARLY_EXHAUSTED, clear: 10 }), is('running')),
    sustainMinutes: 2,
    holdMinutes: 5,
    renotifyMinutes: null,
  },
];

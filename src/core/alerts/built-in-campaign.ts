import { ABANDON_CRITICAL, ABANDON_MINIMUM_SAMPLE, ABANDON_WARNING } from '../metrics/levels.ts';
import { above, all, is } from './conditions.ts';
import type { BuiltIn } from './built-in.ts';
import type { Condition } from './rule.ts';

/** A campaign that has stopped abandons nobody any more, whatever the day's rate says. */
function abandoning(set: number): Condition {
  const minimumSample = ABANDON_MINIMUM_SAMPLE;
  return all(above('abandon-rate', { set, clear: set - 0.5, minimumSample }), is('running'));
}

/** What endangers a campaign itself. */
export const CAMPAIGN_RULES: readonly BuiltIn[] = [
  {
    id: 'abandon-warning',
    name: 'Abandon rate near the limit',
    about: 'People who answered are let go without an agent; at 3 % the law limits it in several countries.',
    severity: 'warning',
    subject: 'campaign',
    condition: abandoning(ABANDON_WARNING),
    sustainMinutes: 1,
    holdMinutes: 10,
    renotifyMinutes: null,
  },
  {
    id: 'abandon-critical',
    name: 'Abandon rate over the limit',
    about:
      'More of those who answered today were let go without an agent than the law allows in several countries.',
    severity: 'critical',
    subject: 'campaign',
    condition: abandoning(ABANDON_CRITICAL),
    sustainMinutes: 1,
    holdMinutes: 10,
    renotifyMinutes: 15,
  },
  {
    id: 'campaign-invalid',
    name: 'Campaign is invalid',
    about: 'The platform does not dial a campaign whose configuration it rejects.',
    severity: 'critical',
    subject: 'campaign',
    condition: is('invalid'),
    sustainMinutes: 1,
    holdMinutes: 1,
    renotifyMinutes: null,
  },
  {
    id: 'campaign-forced-off',
    name: 'Campaign was forced off',
    about: 'Somebody or the platform ended it at once, and the calls that were under way with it.',
    severity: 'critical',
    subject: 'campaign',
    condition: is('forced-off'),
    sustainMinutes: 1,
    holdMinutes: 1,
    renotifyMinutes: 15,
  },
];

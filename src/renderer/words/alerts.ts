import type { AlertStatus, Resolution } from '../../core/alerts/alert.ts';
import type { SnoozeLength } from '../../core/alerts/view.ts';

export const ALERT_STATUS_WORDS: Readonly<Record<AlertStatus, string>> = {
  open: 'Open',
  acknowledged: 'Acknowledged',
  snoozed: 'Snoozed',
  resolved: 'Resolved',
};

/** Why an alert ended, as it follows its times. */
export const RESOLUTION_WORDS: Readonly<Record<Resolution, string>> = {
  cleared: 'back in order',
  lapsed: 'the day’s counters began anew',
  'subject-gone': 'no longer there',
  'rule-changed': 'the rule was changed',
};

export const SNOOZE_WORDS: Readonly<Record<SnoozeLength, string>> = {
  '15m': 'For 15 minutes',
  '1h': 'For 1 hour',
  shift: 'Until the end of the shift',
};

import type { SourceName } from '../../core/floor/source.ts';

/** What a source brings, as the beginning of a sentence. */
export const SOURCE_WORDS: Readonly<Record<SourceName, string>> = {
  organization: 'Organisation',
  campaigns: 'Campaigns',
  queues: 'Queues',
  'skill-groups': 'Skill groups',
  members: 'Queue members',
  people: 'Agents’ names',
  licences: 'Licences',
  activity: 'Agents’ statuses',
  load: 'Waiting work',
  pace: 'Dialer pacing',
  progress: 'List progress',
  counts: 'Contacts per minute',
  totals: 'Totals of the day',
  diagnosis: 'Dialer diagnosis',
  causes: 'Causes of alerts',
  past: 'Past minutes',
  stream: 'Stream of changes',
};

import type { MeasureDefinition, MeasureId, SubjectKind } from './measure.ts';

const CAMPAIGN: readonly SubjectKind[] = ['campaign'];
const STAFFED: readonly SubjectKind[] = ['campaign', 'queue'];
const AGENT: readonly SubjectKind[] = ['agent'];

/** A definition without what follows from its place. */
export type MeasureWords = Omit<MeasureDefinition, 'id' | 'sampleOf'> & { readonly sampleOf?: string };

/** What each measure is; `MEASURES` is made of it. */
export const MEASURE_WORDS: Readonly<Record<MeasureId, MeasureWords>> = {
  utilization: {
    name: 'utilization',
    unit: 'per cent',
    subjects: CAMPAIGN,
    about:
      'Interacting time over interacting, communicating and idle time of the campaign’s agents on queue, within the closed minute.',
    sampleOf: 'agents on queue',
  },
  'contacts-per-minute': {
    name: 'contacts per minute',
    unit: 'contacts per minute',
    subjects: CAMPAIGN,
    about: 'Contacts that were dialed or messaged within the closed minute.',
  },
  volume: {
    name: 'dialing rate',
    unit: 'per cent',
    subjects: CAMPAIGN,
    about: 'Contacts a minute over the last 5 closed minutes, against the 60 minutes before those.',
    sampleOf: 'known minutes before',
  },
  'connect-rate': {
    name: 'connect rate',
    unit: 'per cent',
    subjects: CAMPAIGN,
    about: 'Attempts that a live person answered, of all attempts since midnight.',
    sampleOf: 'attempts',
  },
  'abandon-rate': {
    name: 'abandon rate',
    unit: 'per cent',
    subjects: CAMPAIGN,
    about: 'Abandoned calls, of all live answers since midnight.',
    sampleOf: 'live answers',
  },
  ready: {
    name: 'campaign-ready agents',
    unit: 'agents',
    subjects: STAFFED,
    about: 'Agents who can be reached now, each counted once.',
  },
  'contacts-left': {
    name: 'contacts left',
    unit: 'contacts',
    subjects: CAMPAIGN,
    about: 'Contacts of the list that are not processed yet.',
  },
  'contacts-left-share': {
    name: 'share of the list left',
    unit: 'per cent',
    subjects: CAMPAIGN,
    about: 'Contacts that are not processed yet, of all contacts of the list.',
  },
  'lines-used': {
    name: 'lines in use',
    unit: 'per cent',
    subjects: CAMPAIGN,
    about: 'Outbound lines in use, of those the campaign may use.',
  },
  'calls-per-agent': {
    name: 'calls per agent',
    unit: 'calls',
    subjects: CAMPAIGN,
    about: 'Calls that the dialer places for each idle agent.',
  },
  'on-queue': {
    name: 'agents on queue',
    unit: 'agents',
    subjects: STAFFED,
    about: 'Agents on queue now, whatever they are doing there.',
  },
  idle: {
    name: 'idle agents',
    unit: 'agents',
    subjects: STAFFED,
    about: 'Agents on queue who wait for a contact now.',
  },
  'not-responding': {
    name: 'agents not responding',
    unit: 'agents',
    subjects: STAFFED,
    about: 'Agents who did not answer what was offered to them and get nothing more for now.',
  },
  inactive: {
    name: 'inactive agents',
    unit: 'agents',
    subjects: STAFFED,
    about: 'Members whose user is inactive or who hold no licence to work contacts.',
  },
  misaligned: {
    name: 'misaligned agents',
    unit: 'agents',
    subjects: STAFFED,
    about: 'People of the skill group whom the queue does not hold, and members who have not joined it.',
  },
  waiting: {
    name: 'waiting interactions',
    unit: 'interactions',
    subjects: STAFFED,
    about: 'Interactions that wait in the queue now, all media together.',
  },
  'longest-wait': {
    name: 'longest wait',
    unit: 'seconds',
    subjects: STAFFED,
    about: 'How long the interaction that waits longest has been waiting; 0 where none waits.',
  },
  'minutes-idle': {
    name: 'time idle',
    unit: 'minutes',
    subjects: AGENT,
    about: 'How long the agent has been idle on queue; 0 where they are doing anything else.',
  },
  'minutes-interacting': {
    name: 'time interacting',
    unit: 'minutes',
    subjects: AGENT,
    about:
      'How long the agent has been interacting, after-call work included; 0 where they are doing anything else.',
  },
  'minutes-not-responding': {
    name: 'time not responding',
    unit: 'minutes',
    subjects: AGENT,
    about: 'How long the agent has been not responding; 0 where they are doing anything else.',
  },
  'minutes-away': {
    name: 'time away',
    unit: 'minutes',
    subjects: AGENT,
    about:
      'How long the agent has been off queue on a break, at a meal or away; meetings and training do not count.',
  },
};

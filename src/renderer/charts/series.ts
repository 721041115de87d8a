import type { SeriesId } from './to-chart-data.ts';

export const STATUS_SERIES = [
  'interacting',
  'communicating',
  'idle',
  'not-responding',
] as const satisfies readonly SeriesId[];

export const SERIES_WORDS: Readonly<Record<SeriesId, string>> = {
  interacting: 'Interacting',
  communicating: 'Communicating',
  idle: 'Idle',
  'not-responding': 'Not responding',
  contacts: 'Contacts/min',
  utilization: 'Utilization',
};

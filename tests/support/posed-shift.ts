import {
  type HandOverNote,
  NO_PLAN,
  type ShiftPlan,
  type ShiftView,
  type WeeklyHours,
} from '../../src/core/shifts/plan.ts';
import { FIXTURE_NOW } from './board-fixture.ts';

/** A supervisor who has planned nothing. */
export const NO_SHIFT: ShiftView = {
  plan: NO_PLAN,
  on: true,
  why: 'no-plan',
  since: null,
  until: null,
  quiet: false,
  notes: [],
};

export const EMPTY_NOTE: HandOverNote = {
  id: 'note',
  from: 0,
  to: 0,
  organization: 'Contoso',
  raised: 0,
  acknowledged: 0,
  lines: [],
  worst: [],
  text: '',
};

const HOUR_MS = 3_600_000;

function everyWorkday(from: number, to: number): readonly WeeklyHours[] {
  return ([1, 2, 3, 4, 5] as const).map((day) => ({ day, from, to }));
}

/** Early shifts, a split Wednesday, one night; two exceptions and a quiet lunch. */
export const PLAN: ShiftPlan = {
  zone: 'Europe/Berlin',
  weekly: [
    ...everyWorkday(480, 990).filter(({ day }) => day !== 3),
    { day: 3, from: 480, to: 720 },
    { day: 3, from: 780, to: 1_080 },
    { day: 6, from: 1_320, to: 1_800 },
  ].toSorted((a, b) => a.day - b.day) as readonly WeeklyHours[],
  exceptions: [
    { date: '2025-01-20', hours: [], note: 'Dentist' },
    { date: '2025-01-24', hours: [{ from: 600, to: 1_140 }], note: 'Swapped with Grace' },
  ],
  quiet: everyWorkday(720, 750),
  criticalThroughQuiet: true,
  handOver: true,
};

/** The note of a shift in words, as the next supervisor reads it. */
export const POSED_NOTE: HandOverNote = {
  ...EMPTY_NOTE,
  id: 'note-now',
  from: FIXTURE_NOW - 2.7 * HOUR_MS,
  to: FIXTURE_NOW,
  organization: 'Contoso Energy',
  raised: 4,
  acknowledged: 3,
  text: [
    'Hand-over, Contoso Energy, Wed 15 Jan 2025, 08:00 to 10:43 (Europe/Berlin)',
    '',
    'Open: 1',
    '- Critical, Spring renewal: Agents idle while dialing goes on, since 10:33',
    '',
    'Acknowledged or over: 3',
    '- Warning, Winback Q4: Agents without a break between contacts, 09:29 to 09:42',
  ].join('\n'),
};

const EARLIER: HandOverNote = {
  ...POSED_NOTE,
  id: 'note-yesterday',
  from: FIXTURE_NOW - 26.7 * HOUR_MS,
  to: FIXTURE_NOW - 18.2 * HOUR_MS,
  raised: 11,
  acknowledged: 9,
};

const PLANNED: ShiftView = {
  ...NO_SHIFT,
  plan: PLAN,
  why: 'plan',
  since: FIXTURE_NOW - 2.7 * HOUR_MS,
  until: Date.UTC(2025, 0, 15, 17),
  notes: [EARLIER],
};

/** Every state of the shift that is worth a look, by name. */
export const SHIFTS = {
  none: NO_SHIFT,
  planned: PLANNED,
  over: { ...PLANNED, on: false, since: null, until: Date.UTC(2025, 0, 16, 7) },
  override: { ...PLANNED, on: false, why: 'override', since: null, until: Date.UTC(2025, 0, 16, 7) },
  quiet: { ...PLANNED, quiet: true },
} as const satisfies Readonly<Record<string, ShiftView>>;

export type ShiftName = keyof typeof SHIFTS;

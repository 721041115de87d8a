import fc from 'fast-check';
import type { MinuteFigures } from '../../src/core/merge/series.ts';
import { NO_TIME } from '../../src/core/metrics/status-time.ts';

/** An instant at which an hour begins. */
export const T = Date.UTC(2026, 10, 23, 12, 0);

const MINUTE = 60_000;

/** Minutes on both sides of full hours, few enough to come more than once. */
export const someMinute = fc
  .constantFrom(-181, -180, -62, -61, -60, -2, -1, 0, 1, 2, 58, 59, 60)
  .map((n) => T + n * MINUTE);

const origin = fc.constantFrom('observed' as const, 'aggregate' as const);
const readAt = fc.oneof(
  fc.integer({ min: 0, max: 5 }).map((n) => T + n),
  fc.integer({ min: T - 43_200_000, max: T + 43_200_000 }),
);
/** Summed over agents, of whom there may be ten thousand; aggregates that were spread give fractions. */
const milliseconds = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 0, max: 10_000 * MINUTE }),
  fc.double({ min: 0, max: 10_000 * MINUTE, noNaN: true }),
);
/** A count that was spread evenly over minutes is a fraction. */
const count = fc.oneof(
  fc.integer({ min: 0, max: 5_000 }),
  fc.double({ min: 0, max: 5_000, noNaN: true }).map((value) => value + 0),
);
const time = fc.record({
  interacting: milliseconds,
  communicating: milliseconds,
  idle: milliseconds,
  'not-responding': milliseconds,
  'off-queue': milliseconds,
});

export const someFigures: fc.Arbitrary<MinuteFigures> = fc.record({
  minute: someMinute,
  people: fc.option(fc.record({ origin, readAt, agents: fc.integer({ min: 0, max: 10_000 }), time })),
  contacts: fc.option(
    fc.record({ origin, readAt, dialed: count, connected: fc.option(count), abandoned: fc.option(count) }),
  ),
});

/** The same where two readings of one origin, moment and size say nothing different otherwise. */
export const agreeingFigures: fc.Arbitrary<MinuteFigures> = someFigures.map(
  ({ minute, people, contacts }) => ({
    minute,
    people: people === null ? null : { ...people, time: NO_TIME },
    contacts: contacts === null ? null : { ...contacts, connected: 0, abandoned: null },
  }),
);

import type { Alert } from '../../../src/core/alerts/alert.ts';
import type { AlertState } from '../../../src/core/alerts/state.ts';
import { anAlert, aStateWith } from '../../support/alert-builder.ts';

/** How many alerts there are in all; each further number is a newer version of one of them. */
export const ALERTS = 12;

/** An alert that carries its number in its acknowledgement, raised just now. */
export function numberedAlert(number: number): Alert {
  return anAlert({
    id: `alert ${number % ALERTS}`,
    raisedAt: Date.now(),
    acknowledged: { at: number, note: 'n'.repeat(number % 3_000) },
  });
}

/** A state that carries its number as its minute. */
export function numberedState(number: number): AlertState {
  return { ...aStateWith(numberedAlert(number)), judged: number };
}

/** The number of one alert. */
export function numberOf({ acknowledged }: Alert): number {
  return acknowledged?.at ?? 0;
}

/** The newest number of a history; 0 where it is empty. */
export function newestNumber(alerts: readonly Alert[]): number {
  return Math.max(0, ...alerts.map(numberOf));
}

import type { ConnectionView } from '../board/view.ts';
import type { SubjectReading } from './reading.ts';

const CLEAR = { 'data-stale': false, 'rate-limited': false, 'signed-out': false } as const;

/**
 * The board's own tie to the platform. Of its troubles only the one that explains the others holds, so
 * that one outage makes one alert.
 */
export function readConnection(connection: ConnectionView): SubjectReading {
  return {
    subject: { kind: 'connection', id: 'connection', name: 'Connection' },
    campaignId: null,
    queueId: null,
    teamIds: [],
    measures: {},
    states: statesOf(connection.phase),
  };
}

/** Whether nothing else may be judged. */
export function isInhibited({ states }: SubjectReading): boolean {
  return Object.values(states).includes(true);
}

function statesOf(phase: ConnectionView['phase']): SubjectReading['states'] {
  switch (phase) {
    case 'starting':
      return {};
    case 'live':
    case 'late':
      return CLEAR;
    case 'signed-out':
    case 'no-credentials':
      return { ...CLEAR, 'signed-out': true };
    case 'rate-limited':
      return { ...CLEAR, 'rate-limited': true };
    case 'stale':
    case 'lost':
    case 'offline':
      return { ...CLEAR, 'data-stale': true };
  }
}

import { z } from 'zod';
import type { LiveEvent } from '../../../core/floor/live-event.ts';
import type { Instant } from '../../../core/time/minute.ts';
import {
  type ReadEvent,
  readCampaign,
  readMembers,
  readObservations,
  readPresence,
  readProgress,
  readRoutingStatus,
  readStats,
  readUserActivity,
} from './decode-event.ts';

/** What came through a socket. */
export type Frame =
  | { readonly kind: 'events'; readonly events: readonly LiveEvent[] }
  /** A heartbeat, an answer, or a topic that nothing here reads: a sign of life. */
  | { readonly kind: 'alive' }
  /** The socket closes within a minute, for maintenance. */
  | { readonly kind: 'closing' }
  /** The channel is of no use any more. */
  | { readonly kind: 'revoked' }
  /** Cut off or of another shape; whatever it told is missed. */
  | { readonly kind: 'malformed'; readonly detail: string };

const envelope = z.object({
  topicName: z.string().nullish(),
  eventBody: z.unknown().optional(),
  result: z.string().nullish(),
});

/** The platform lower-cases topics at will, so ids are given back as they were asked for. */
export type OriginalId = (lowered: string) => string;

/** Reads one frame that came at `at`; never throws. */
export function readFrame(text: string, at: Instant, originalOf: OriginalId): Frame {
  try {
    const { topicName, eventBody } = envelope.parse(JSON.parse(text));
    return read((topicName ?? '').toLowerCase(), eventBody, { at, originalOf });
  } catch (error) {
    return { kind: 'malformed', detail: error instanceof z.ZodError ? placesOf(error) : 'It is not JSON.' };
  }
}

function read(
  topic: string,
  body: unknown,
  { at, originalOf }: { readonly at: Instant; readonly originalOf: OriginalId },
): Frame {
  if (topic === 'v2.system.socket_closing') return { kind: 'closing' };
  if (/^v2\.system\.(token_revoked|no_longer_subscribed)\b/.test(topic)) return { kind: 'revoked' };
  for (const [pattern, reader] of READERS) {
    const id = pattern.exec(topic)?.[1];
    if (id !== undefined) return { kind: 'events', events: reader(body, { id: originalOf(id), at }) };
  }
  return { kind: 'alive' };
}

const MESSAGING = '(?:messaging|email|whatsapp)campaigns';

const READERS: readonly (readonly [RegExp, ReadEvent])[] = [
  [/^v2\.users\.([^.]+)\.activity$/, readUserActivity],
  [/^v2\.users\.([^.]+)\.routingstatus$/, readRoutingStatus],
  [/^v2\.users\.([^.]+)\.presence$/, readPresence],
  [/^v2\.analytics\.queues\.([^.]+)\.observations$/, readObservations],
  [/^v2\.routing\.queues\.([^.]+)\.users$/, readMembers],
  [/^v2\.outbound\.campaigns\.([^.]+)$/, readCampaign],
  [/^v2\.outbound\.campaigns\.([^.]+)\.progress$/, readProgress],
  [/^v2\.outbound\.campaigns\.([^.]+)\.stats$/, readStats],
  [new RegExp(`^v2\\.outbound\\.${MESSAGING}\\.([^.]+)$`), readCampaign],
  [new RegExp(`^v2\\.outbound\\.${MESSAGING}\\.([^.]+)\\.progress$`), readProgress],
];

/** Names places, never values. */
function placesOf({ issues }: z.ZodError): string {
  return issues
    .slice(0, 3)
    .map(({ path, message }) => `${path.join('.') || 'the frame'}: ${message}`)
    .join('; ');
}

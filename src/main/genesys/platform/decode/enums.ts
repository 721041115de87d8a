import type { CampaignStatus, DialingMode, MediaType } from '../../../../core/floor/campaign.ts';
import type { Presence, RoutingStatus } from '../../../../core/floor/agent.ts';
import type { WorkMedia } from '../../../../core/floor/queue.ts';

/*
 * The platform spells the same word differently from call to call ("On Queue", "ON_QUEUE", "OnQueue"),
 * and gains words without notice. Words are compared by their letters; an unknown one degrades instead
 * of costing the whole answer.
 */

const ROUTING: Readonly<Record<string, RoutingStatus>> = {
  INTERACTING: 'interacting',
  COMMUNICATING: 'communicating',
  IDLE: 'idle',
  NOTRESPONDING: 'not-responding',
  OFFQUEUE: 'off-queue',
};

const PRESENCES: Readonly<Record<string, Presence>> = {
  AVAILABLE: 'available',
  AWAY: 'away',
  BREAK: 'break',
  BUSY: 'busy',
  IDLE: 'idle',
  MEAL: 'meal',
  MEETING: 'meeting',
  OFFLINE: 'offline',
  ONQUEUE: 'on-queue',
  TRAINING: 'training',
};

const STATUSES: Readonly<Record<string, CampaignStatus>> = {
  ON: 'on',
  STOPPING: 'stopping',
  OFF: 'off',
  COMPLETE: 'complete',
  INVALID: 'invalid',
  FORCEDOFF: 'forced-off',
  FORCEDSTOPPING: 'forced-stopping',
};

const DIALING_MODES: Readonly<Record<string, DialingMode>> = {
  AGENTLESS: 'agentless',
  PREVIEW: 'preview',
  PROGRESSIVE: 'progressive',
  POWER: 'power',
  PREDICTIVE: 'predictive',
  EXTERNAL: 'external',
};

const WORK_MEDIA: Readonly<Record<string, WorkMedia>> = {
  VOICE: 'voice',
  CHAT: 'chat',
  MESSAGE: 'message',
  EMAIL: 'email',
  CALLBACK: 'callback',
};

const CAMPAIGN_MEDIA: Readonly<Record<string, MediaType>> = {
  VOICE: 'voice',
  SMS: 'sms',
  EMAIL: 'email',
  WHATSAPP: 'whatsapp',
};

/** `null` = not told, or a word that is not known. */
export function routingStatusOf(word: string | null | undefined): RoutingStatus | null {
  return lookUp(ROUTING, word) ?? null;
}

/** `null` = not told; a word that is not known is `unknown`. */
export function presenceOf(word: string | null | undefined): Presence | null {
  if (word === null || word === undefined) return null;
  return lookUp(PRESENCES, word) ?? 'unknown';
}

export function campaignStatusOf(word: string | null | undefined): CampaignStatus {
  return lookUp(STATUSES, word) ?? 'unknown';
}

/** `null` = not told, or a mode that is not known. */
export function dialingModeOf(word: string | null | undefined): DialingMode | null {
  return lookUp(DIALING_MODES, word) ?? null;
}

/** `null` = a medium that the board does not show. */
export function workMediaOf(word: string | null | undefined): WorkMedia | null {
  return lookUp(WORK_MEDIA, word) ?? null;
}

/** Messages are `other`: the platform's aggregates do not tell SMS from WhatsApp by medium. */
export function campaignMediaOf(word: string | null | undefined): MediaType | 'other' {
  return lookUp(CAMPAIGN_MEDIA, word) ?? 'other';
}

function lookUp<T>(words: Readonly<Record<string, T>>, word: string | null | undefined): T | undefined {
  if (word === null || word === undefined) return undefined;
  const letters = lettersOf(word);
  return Object.hasOwn(words, letters) ? words[letters] : undefined;
}

/** The platform has a few dozen words; a sweep tells each of them ten thousand times. */
const MOST_WORDS = 500;
const known = new Map<string, string>();

function lettersOf(word: string): string {
  const before = known.get(word);
  if (before !== undefined) return before;
  const letters = word.toUpperCase().replace(/[^A-Z]/g, '');
  if (known.size < MOST_WORDS) known.set(word, letters);
  return letters;
}

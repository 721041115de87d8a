import type { Presence, RoutingStatus } from '../../../core/floor/agent.ts';
import type { CampaignStatus, DialingMode, MediaType } from '../../../core/floor/campaign.ts';

/** What the guide's one word for an agent says on both of the board's scales. */
export interface StateReading {
  readonly routingStatus: RoutingStatus | null;
  readonly presence: Presence | null;
}

/*
 * The guide shows "Available, OnCall, Break" and says that there are more. A call that is not the
 * campaign's has no word of its own: it reads as interacting.
 */
const STATES: Readonly<Record<string, StateReading>> = {
  AVAILABLE: { routingStatus: 'idle', presence: 'on-queue' },
  IDLE: { routingStatus: 'idle', presence: 'on-queue' },
  ONCALL: { routingStatus: 'interacting', presence: 'on-queue' },
  NOTRESPONDING: { routingStatus: 'not-responding', presence: 'on-queue' },
  OFFQUEUE: { routingStatus: 'off-queue', presence: 'available' },
  BREAK: { routingStatus: 'off-queue', presence: 'break' },
  MEAL: { routingStatus: 'off-queue', presence: 'meal' },
  MEETING: { routingStatus: 'off-queue', presence: 'meeting' },
  TRAINING: { routingStatus: 'off-queue', presence: 'training' },
  BUSY: { routingStatus: 'off-queue', presence: 'busy' },
  AWAY: { routingStatus: 'off-queue', presence: 'away' },
  OFFLINE: { routingStatus: 'off-queue', presence: 'offline' },
};

/** The guide shows "ACTIVE" only. */
const STATUSES: Readonly<Record<string, CampaignStatus>> = {
  ACTIVE: 'on',
  ON: 'on',
  STOPPING: 'stopping',
  INACTIVE: 'off',
  PAUSED: 'off',
  OFF: 'off',
  COMPLETE: 'complete',
  COMPLETED: 'complete',
  INVALID: 'invalid',
  FORCEDOFF: 'forced-off',
  FORCEDSTOPPING: 'forced-stopping',
};

const MODES: Readonly<Record<string, DialingMode>> = {
  AGENTLESS: 'agentless',
  PREVIEW: 'preview',
  PROGRESSIVE: 'progressive',
  POWER: 'power',
  PREDICTIVE: 'predictive',
  EXTERNAL: 'external',
};

const MEDIA: Readonly<Record<string, MediaType>> = {
  VOICE: 'voice',
  SMS: 'sms',
  EMAIL: 'email',
  WHATSAPP: 'whatsapp',
};

/** An untold state is not known at all; a word that is not known is a presence that is not known. */
export function stateOf(word: string | null): StateReading {
  if (word === null) return { routingStatus: null, presence: null };
  return lookUp(STATES, word) ?? { routingStatus: null, presence: 'unknown' };
}

export function statusOf(word: string | null): CampaignStatus {
  return lookUp(STATUSES, word) ?? 'unknown';
}

/** `null` = not told: the guide does not speak of dialing modes. */
export function modeOf(word: string | null): DialingMode | null {
  return lookUp(MODES, word) ?? null;
}

/** The guide's campaigns are dialed; another medium has to be told. */
export function mediaOf(word: string | null): MediaType {
  return lookUp(MEDIA, word) ?? 'voice';
}

function lookUp<T>(words: Readonly<Record<string, T>>, word: string | null): T | undefined {
  const letters = (word ?? '').toUpperCase().replace(/[^A-Z]/g, '');
  return Object.hasOwn(words, letters) ? words[letters] : undefined;
}

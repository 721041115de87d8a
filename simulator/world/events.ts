import type { Agent, Away, Campaign, Interaction, Lane, MessagingCampaign, Queue } from './model.ts';

export type AttemptOutcome = 'live' | 'noAnswer' | 'busy' | 'machine' | 'failed';

/** Everything that can happen in the contact centre at an instant of its own. */
export type WorldEvent =
  | { readonly kind: 'shiftStart'; readonly agent: Agent }
  | { readonly kind: 'shiftEnd'; readonly agent: Agent }
  | { readonly kind: 'awayDue'; readonly agent: Agent; readonly away: Away }
  | { readonly kind: 'backOnQueue'; readonly agent: Agent; readonly turn: number }
  | { readonly kind: 'privateCallDue'; readonly agent: Agent }
  | { readonly kind: 'dialerTick'; readonly campaign: Campaign; readonly run: number }
  | { readonly kind: 'attemptEnd'; readonly campaign: Campaign; readonly outcome: AttemptOutcome }
  | { readonly kind: 'flowEnd'; readonly campaign: Campaign }
  | { readonly kind: 'previewDial'; readonly interaction: Interaction }
  | { readonly kind: 'previewResult'; readonly interaction: Interaction; readonly outcome: AttemptOutcome }
  | { readonly kind: 'patienceOver'; readonly interaction: Interaction }
  | { readonly kind: 'talkEnd'; readonly interaction: Interaction }
  | { readonly kind: 'wrapUpEnd'; readonly interaction: Interaction }
  | { readonly kind: 'arrival'; readonly queue: Queue; readonly lane: Lane }
  | { readonly kind: 'messageBatch'; readonly campaign: MessagingCampaign; readonly run: number }
  | { readonly kind: 'ordered'; readonly happen: () => void }
  | { readonly kind: 'housekeeping' };

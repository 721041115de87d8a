export type MediaType = 'voice' | 'sms' | 'email' | 'whatsapp';

export type DialingMode = 'agentless' | 'preview' | 'progressive' | 'power' | 'predictive' | 'external';

export type CampaignStatus =
  'on' | 'stopping' | 'off' | 'complete' | 'invalid' | 'forced-off' | 'forced-stopping' | 'unknown';

/** An outbound campaign as configured; its live numbers are separate readings. */
export interface Campaign {
  readonly id: string;
  readonly name: string;
  readonly mediaType: MediaType;
  /** `null` for messaging campaigns, which have no dialer. */
  readonly dialingMode: DialingMode | null;
  readonly status: CampaignStatus;
  /** The queue that joins the campaign to agents; `null` where none is set. */
  readonly queueId: string | null;
  /** Skill groups named by the campaign itself. The platform names them on the queue instead. */
  readonly skillGroupIds: readonly string[];
  /** The compliance abandon rate that the dialer aims at, per cent; `null` where it does not pace. */
  readonly abandonTarget: number | null;
  /** The most calls that may be placed per idle agent; `null` where unlimited or not applicable. */
  readonly maxCallsPerAgent: number | null;
  /** Configuration problems in the platform's words. */
  readonly problems: readonly string[];
}

/** How a campaign reaches people: through a queue, by design not at all, or not for want of a queue. */
export type Staffing =
  | { readonly kind: 'agents'; readonly queueId: string }
  | { readonly kind: 'no-agents'; readonly why: 'agentless' | 'messaging' }
  | { readonly kind: 'no-queue' };

export function staffingOf(campaign: Campaign): Staffing {
  if (campaign.mediaType !== 'voice') return { kind: 'no-agents', why: 'messaging' };
  if (campaign.dialingMode === 'agentless') return { kind: 'no-agents', why: 'agentless' };
  return campaign.queueId === null ? { kind: 'no-queue' } : { kind: 'agents', queueId: campaign.queueId };
}

/** Whether the dialer may be placing contacts now. */
export function isRunning(status: CampaignStatus): boolean {
  return status === 'on' || status === 'stopping' || status === 'forced-stopping';
}

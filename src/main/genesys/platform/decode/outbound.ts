import { z } from 'zod';
import type { Campaign, MediaType } from '../../../../core/floor/campaign.ts';
import type { CampaignPace, CampaignProgress } from '../../../../core/floor/dialer.ts';
import { lines, maybeList, maybeNumber, maybeText, problem, reference } from './common.ts';
import { campaignStatusOf, dialingModeOf } from './enums.ts';

export const voiceCampaign = z
  .object({
    id: z.string(),
    name: maybeText,
    dialingMode: maybeText,
    campaignStatus: maybeText,
    queue: z.object({ id: maybeText }).nullish(),
    abandonRate: maybeNumber,
    maxCallsPerAgent: maybeNumber,
    maxCallsPerAgentDecimal: maybeNumber,
    errors: maybeList(problem),
  })
  .transform((wire): Campaign => {
    const dialingMode = dialingModeOf(wire.dialingMode);
    const paces = dialingMode === 'power' || dialingMode === 'predictive';
    return {
      id: wire.id,
      name: wire.name ?? wire.id,
      mediaType: 'voice',
      dialingMode,
      status: campaignStatusOf(wire.campaignStatus),
      queueId: wire.queue?.id ?? null,
      skillGroupIds: [],
      abandonTarget: paces ? wire.abandonRate : null,
      maxCallsPerAgent: wire.maxCallsPerAgentDecimal ?? wire.maxCallsPerAgent,
      problems: wire.errors,
    };
  });

const present = z
  .unknown()
  .optional()
  .transform((value) => value !== null && value !== undefined);

export const messagingCampaign = z
  .object({
    id: z.string(),
    name: maybeText,
    campaignStatus: maybeText,
    emailConfig: present,
    whatsAppConfig: present,
    errors: maybeList(problem),
  })
  .transform((wire): Campaign => ({
    id: wire.id,
    name: wire.name ?? wire.id,
    mediaType: messagingMediaOf(wire),
    dialingMode: null,
    status: campaignStatusOf(wire.campaignStatus),
    queueId: null,
    skillGroupIds: [],
    abandonTarget: null,
    maxCallsPerAgent: null,
    problems: wire.errors,
  }));

/** SMS is the oldest kind; it is also what remains when a campaign is not configured yet. */
function messagingMediaOf(wire: {
  readonly emailConfig: boolean;
  readonly whatsAppConfig: boolean;
}): MediaType {
  if (wire.emailConfig) return 'email';
  return wire.whatsAppConfig ? 'whatsapp' : 'sms';
}

const performance = z
  .object({
    campaign: reference,
    campaignStatus: maybeText,
    dialingMode: maybeText,
    contactRate: z.object({ connectRatio: maybeNumber }).nullish(),
    idleAgents: maybeNumber,
    effectiveIdleAgents: maybeNumber,
    adjustedCallsPerAgent: maybeNumber,
    outstandingCalls: maybeNumber,
    linesUtilization: lines,
    progress: z.object({ percentage: maybeNumber }).nullish(),
  })
  .transform((wire): CampaignPace => ({
    campaignId: wire.campaign.id,
    status: campaignStatusOf(wire.campaignStatus),
    dialingMode: dialingModeOf(wire.dialingMode),
    connectRatio: wire.contactRate?.connectRatio ?? null,
    idleAgents: wire.idleAgents,
    effectiveIdleAgents: wire.effectiveIdleAgents,
    callsPerAgent: wire.adjustedCallsPerAgent,
    outstandingCalls: wire.outstandingCalls,
    lines: wire.linesUtilization,
    progressPercent: wire.progress?.percentage ?? null,
  }));

export const performanceListing = z.object({ entities: maybeList(performance) });

/** How far one campaign is; `null` where the answer told neither number. */
const progress = z
  .object({
    campaign: reference,
    numberOfContactsCalled: maybeNumber,
    numberOfContactsMessaged: maybeNumber,
    totalNumberOfContacts: maybeNumber,
  })
  .transform((wire): CampaignProgress | null => {
    const total = wire.totalNumberOfContacts;
    if (total === null) return null;
    const processed = Math.max(wire.numberOfContactsCalled ?? 0, wire.numberOfContactsMessaged ?? 0);
    return { campaignId: wire.campaign.id, processed, total };
  });

export const progressList = z.array(progress).transform((all) => all.filter((one) => one !== null));

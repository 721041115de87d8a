import { tell } from './facts.ts';
import type { Campaign, CampaignStatus, LogEntry, MessagingCampaign, Ref, World } from './model.ts';

const LOG_LENGTH = 5_000;
const REFILL_BELOW = 0.15;

/** Takes the next contact to call: a retry now and then, else a fresh one; false when none is left. */
export function takeContact(world: World, campaign: Campaign): boolean {
  if (campaign.retries > 0 && world.random.chance(0.25)) {
    campaign.retries -= 1;
    return true;
  }
  if (campaign.counters.contactsCalled + campaign.counters.contactsSkipped >= campaign.contactsTotal) {
    if (campaign.retries === 0) return false;
    campaign.retries -= 1;
    return true;
  }
  if (world.random.chance(0.02)) campaign.counters.contactsSkipped += 1;
  else campaign.counters.contactsCalled += 1;
  return true;
}

/** Leaves a campaign with so many contacts to call, and no refill after them. */
export function cutList(campaign: Campaign, left: number): void {
  campaign.alwaysRunning = false;
  campaign.retries = 0;
  campaign.contactsTotal = campaign.counters.contactsCalled + campaign.counters.contactsSkipped + left;
}

/** Contacts of the list that were neither called nor skipped. */
export function contactsLeft(campaign: Campaign): number {
  return campaign.contactsTotal - campaign.counters.contactsCalled - campaign.counters.contactsSkipped;
}

/** Refills a list that always runs; completes a campaign whose list is used up. */
export function campaignRunsOut(world: World, campaign: Campaign): void {
  const left = contactsLeft(campaign);
  if (campaign.alwaysRunning && left < campaign.contactsTotal * REFILL_BELOW) {
    campaign.contactsTotal += Math.ceil(campaign.contactsTotal * 0.4);
    const message = 'The campaign was recycled with new contacts.';
    addToLog(world, campaign, { level: 'INFO', category: 'CAMPAIGN', code: 'RECYCLE_CAMPAIGN', message });
    return;
  }
  if (left > 0 || campaign.retries > 0 || campaign.outstanding > 0) return;
  setCampaignStatus(world, campaign, 'complete');
}

/** Changes a campaign's status and starts or stops its dialing. */
export function setCampaignStatus(world: World, campaign: Campaign, status: CampaignStatus): void {
  if (campaign.status === status) return;
  campaign.status = status;
  campaign.version += 1;
  campaign.modifiedAt = world.now;
  campaign.run += 1;
  if (status === 'on') {
    world.pending.push(world.now + 500, { kind: 'dialerTick', campaign, run: campaign.run });
    return;
  }
  addToLog(world, campaign, stopEntry(status));
}

/** Changes a messaging campaign's status and starts or stops its sending. */
function setMessagingStatus(world: World, campaign: MessagingCampaign, status: CampaignStatus): void {
  if (campaign.status === status) return;
  campaign.status = status;
  campaign.version += 1;
  campaign.modifiedAt = world.now;
  campaign.run += 1;
  if (status === 'on')
    world.pending.push(world.now + 1_000, { kind: 'messageBatch', campaign, run: campaign.run });
}

/** Sends what the campaign may send in a quarter of a minute. */
export function sendMessages(world: World, campaign: MessagingCampaign, run: number): void {
  if (campaign.run !== run || campaign.status !== 'on') return;
  const left = campaign.contactsTotal - campaign.contactsMessaged - campaign.contactsSkipped;
  const batch = Math.min(left, world.random.round((campaign.messagesPerMinute / 4) * 0.96));
  const skipped = batch > 0 && world.random.chance(0.2) ? 1 : 0;
  campaign.contactsMessaged += batch - skipped;
  campaign.contactsSkipped += skipped;
  if (batch > skipped) {
    tell(world, campaign.cell, { name: 'nOutbound', value: batch - skipped });
    tell(world, campaign.cell, { name: 'nOutboundAttempted', value: batch - skipped });
  }
  if (left - batch <= 0 && campaign.alwaysRunning) campaign.contactsTotal += 5_000;
  else if (left - batch <= 0) setMessagingStatus(world, campaign, 'complete');
  world.pending.push(world.now + 15_000, { kind: 'messageBatch', campaign, run: campaign.run });
}

/** Adds an entry to the outbound event log. */
export function addToLog(
  world: World,
  subject: Ref,
  entry: Pick<LogEntry, 'level' | 'category' | 'code' | 'message'>,
): void {
  const { id, name } = subject;
  world.log.push({ id: world.random.uuid(), at: world.now, subject: { id, name }, ...entry });
  if (world.log.length > LOG_LENGTH) world.log.splice(0, 1_000);
}

function stopEntry(status: CampaignStatus): Pick<LogEntry, 'level' | 'category' | 'code' | 'message'> {
  const category = 'CAMPAIGN';
  switch (status) {
    case 'forced_off':
    case 'forced_stopping':
      return {
        level: 'ERROR',
        category,
        code: 'CAMPAIGN_FORCE_STOPPED',
        message: 'The campaign was stopped by force.',
      };
    case 'invalid':
      return {
        level: 'ERROR',
        category,
        code: 'CAMPAIGN_INVALIDATED',
        message: 'The campaign settings are not valid.',
      };
    case 'on':
    case 'stopping':
    case 'off':
    case 'complete':
      return { level: 'INFO', category, code: 'CAMPAIGN_STOPPED', message: 'The campaign has stopped.' };
  }
}

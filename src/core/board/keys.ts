import type { AgentRow, CampaignRow, MinuteView } from './view.ts';

/** What identifies an item of each list, the same for whoever makes and whoever applies a change. */
export function campaignKey(row: CampaignRow): string {
  return row.id;
}

export function agentKey(row: AgentRow): string {
  return row.id;
}

export function minuteKey(minute: MinuteView): string {
  return String(minute.minute);
}

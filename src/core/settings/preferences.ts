export type Theme = 'system' | 'light' | 'dark';
export type ChartRange = '15m' | '1h' | '4h' | 'shift';
export type ChartLayout = 'dual' | 'stacked' | 'table';
export type CampaignSort = 'severity' | 'name' | 'utilization' | 'contacts';
/** Which zone times are drawn in. */
export type ZoneChoice = 'local' | 'organization' | 'utc';

/** What the supervisor chose about the look of the board. Nothing secret belongs here. */
export interface Preferences {
  readonly theme: Theme;
  readonly range: ChartRange;
  readonly layout: ChartLayout;
  readonly sort: CampaignSort;
  readonly zone: ZoneChoice;
  /** The campaign that was open last; `null` = let the board choose the worst. */
  readonly openedCampaignId: string | null;
}

export const DEFAULT_PREFERENCES: Preferences = {
  theme: 'system',
  range: '1h',
  layout: 'dual',
  sort: 'severity',
  zone: 'local',
  openedCampaignId: null,
};

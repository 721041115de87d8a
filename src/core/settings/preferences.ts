export type Theme = 'system' | 'light' | 'dark';
export type ChartRange = '15m' | '1h' | '4h' | 'shift';
export type ChartLayout = 'dual' | 'stacked' | 'table';
export type CampaignSort = 'severity' | 'name' | 'utilization' | 'contacts';
/** Which zone times are drawn in. */
export type ZoneChoice = 'local' | 'organization' | 'utc';

/** What the supervisor chose about the look of the board and how it calls. Nothing secret belongs here. */
export interface Preferences {
  readonly theme: Theme;
  readonly range: ChartRange;
  readonly layout: ChartLayout;
  readonly sort: CampaignSort;
  readonly zone: ZoneChoice;
  /** Whether the chart shows what is usual. */
  readonly showUsual: boolean;
  /** The campaign that was open last; `null` = let the board choose the worst. */
  readonly openedCampaignId: string | null;
  /** Whether alerts are told by notifications; the inbox has them all the same. */
  readonly notifications: boolean;
  /** Whether a tone is played, by severity. */
  readonly soundCritical: boolean;
  readonly soundWarning: boolean;
  /** Starts with the supervisor's session, without a window. Desktop only. */
  readonly startAtLogin: boolean;
}

export const DEFAULT_PREFERENCES: Preferences = {
  theme: 'system',
  range: '1h',
  layout: 'dual',
  sort: 'severity',
  zone: 'local',
  showUsual: true,
  openedCampaignId: null,
  notifications: true,
  soundCritical: false,
  soundWarning: false,
  startAtLogin: false,
};

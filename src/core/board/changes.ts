import type { AgentRow, BoardView, CampaignFacts, CampaignRow, MinuteView, OpenedCampaign } from './view.ts';

/** What differs in a keyed list. Order carries no meaning: whoever draws the list sorts it. */
export interface ListChange<T> {
  readonly set: readonly T[];
  readonly removed: readonly string[];
}

/** What differs in the opened campaign. */
export interface OpenedChange {
  readonly id: string;
  readonly facts?: CampaignFacts;
  readonly minutes?: ListChange<MinuteView>;
  readonly agents?: ListChange<AgentRow>;
}

/** What one window must change to show the next view. Absent parts stay as they are. */
export interface BoardChange {
  readonly identity?: BoardView['identity'];
  readonly connection?: BoardView['connection'];
  readonly sources?: BoardView['sources'];
  readonly feed?: BoardView['feed'];
  readonly budget?: BoardView['budget'];
  readonly clock?: BoardView['clock'];
  readonly campaigns?: ListChange<CampaignRow>;
  /** A campaign that was not open before comes whole; `null` closes. */
  readonly opened?: OpenedCampaign | null;
  readonly openedChange?: OpenedChange;
}

import { useEffect, useState } from 'react';
import { selectCampaign } from '../features/campaigns/view-model.ts';
import { useBoard, usePreferences, useShared } from './context.tsx';

/**
 * The campaign of this window and how to choose another. A choice is remembered for the next start; what the board chose is not. Other
 * windows keep theirs.
 */
export function useSelectedCampaign(): readonly [string | null, (campaignId: string) => void] {
  const { api } = useShared();
  const [{ openedCampaignId }, remember] = usePreferences();
  const [chosenId, setChosenId] = useState(openedCampaignId);
  const openedId = useBoard((view) => view.opened?.id ?? null);
  const selectedId = useBoard((view) => selectCampaign(view, chosenId));
  useOpening({ open: api.board.open, selectedId, openedId });
  const select = (campaignId: string): void => {
    setChosenId(campaignId);
    remember({ openedCampaignId: campaignId });
  };
  return [selectedId, select];
}

interface Opening {
  readonly open: (argument: { readonly campaignId: string }) => unknown;
  readonly selectedId: string | null;
  readonly openedId: string | null;
}

/** Opens the selected campaign, also when the main side has lost it, as after a restart. */
function useOpening({ open, selectedId, openedId }: Opening): void {
  const needed = selectedId !== null && selectedId !== openedId;
  useEffect(() => {
    if (needed) void open({ campaignId: selectedId });
  }, [open, needed, selectedId]);
}

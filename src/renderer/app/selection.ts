import { useCallback, useEffect, useState } from 'react';
import { selectCampaign } from '../features/campaigns/view-model.ts';
import { useBoard, useCell, useLiveBoard, usePreferences, useShared } from './context.tsx';

/** The campaign of this window, as the board shows it. Other windows keep theirs. */
export function useSelectedCampaign(): string | null {
  const { api, chosenCampaign } = useShared();
  const [{ openedCampaignId }] = usePreferences();
  const [remembered] = useState(openedCampaignId);
  const [chosenId] = useCell(chosenCampaign);
  const openedId = useLiveBoard((view) => view.opened?.id ?? null);
  const selectedId = useBoard((view) => selectCampaign(view, chosenId ?? remembered));
  useOpening({ open: api.board.open, selectedId, openedId });
  useFollowing(selectedId);
  return selectedId;
}

/** Chooses another campaign. A choice is remembered for the next start; what the board chose is not. */
export function useSelectCampaign(): (campaignId: string) => void {
  const { chosenCampaign, preferences } = useShared();
  return useCallback(
    (campaignId) => {
      chosenCampaign.set(campaignId);
      preferences.choose({ openedCampaignId: campaignId });
    },
    [chosenCampaign, preferences],
  );
}

/** The past that is replayed is read with the selected campaign. */
function useFollowing(selectedId: string | null): void {
  const { replay } = useShared();
  useEffect(() => {
    replay.follow(selectedId);
  }, [replay, selectedId]);
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

import { useCallback, useEffect, useState } from 'react';
import type { Notice } from '../../core/alerts/state.ts';
import type { Focus, Noticed } from '../../shared/ipc.ts';
import { createCell } from './cell.ts';
import { useCell, useShared } from './context.tsx';
import { isTold, NO_NOTICES, withNotice, withoutNotice, type Notices } from './notices.ts';
import { show } from './page-notifications.ts';
import { useSelectCampaign } from './selection.ts';
import { createTones, onNextGesture } from './tones.ts';

export interface NoticeBoard extends Notices {
  readonly dismiss: (id: string) => void;
  readonly open: (notice: Notice) => void;
}

/** Follows what is noticed: each notice is sounded, shown and said once. */
export function useNotices(): NoticeBoard {
  const { api, inbox } = useShared();
  const [cell] = useState(() => createCell(NO_NOTICES));
  const [tones] = useState(() => createTones(() => new AudioContext(), onNextGesture));
  const [notices] = useCell(cell);
  const lead = useLead();
  useEffect(() => {
    const take = ({ notice, native, sound }: Noticed): void => {
      if (isTold(cell.get(), notice)) return;
      cell.set(withNotice(cell.get(), notice, inbox.isOpen()));
      if (sound !== null) tones.play(sound);
      if (!native) show({ ...notice, onClick: () => lead(focusOf(notice)) });
    };
    const ends = [api.alerts.noticed(take), api.alerts.focused(lead)];
    return () => {
      for (const end of ends) end();
    };
  }, [api, inbox, cell, tones, lead]);
  const dismiss = (id: string): void => cell.set(withoutNotice(cell.get(), id));
  const open = (notice: Notice): void => {
    dismiss(notice.id);
    lead(focusOf(notice));
  };
  return { ...notices, dismiss, open };
}

function focusOf({ alertIds, campaignId }: Notice): Focus {
  return { alertId: alertIds[0] ?? null, campaignId };
}

/** Shows the campaign on the board, which is live for it, and the alert in the inbox. */
function useLead(): (focus: Focus) => void {
  const { inbox, replay } = useShared();
  const select = useSelectCampaign();
  return useCallback(
    ({ alertId, campaignId }) => {
      replay.leave();
      if (campaignId !== null) select(campaignId);
      inbox.open(alertId);
    },
    [inbox, replay, select],
  );
}

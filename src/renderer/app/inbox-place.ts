import type { Cell } from './cell.ts';

/** Where in the inbox the supervisor is; it is closed while there is none. */
export interface InboxPlace {
  /** The alert to begin with; `null` = the list of what is open. */
  readonly alertId: string | null;
  /** Another number each time somebody leads here, so that the same alert is shown once more. */
  readonly visit: number;
}

export interface Inbox {
  readonly isOpen: () => boolean;
  readonly open: (alertId: string | null) => void;
  readonly close: () => void;
}

export function inboxOf(place: Cell<InboxPlace | null>): Inbox {
  let visits = 0;
  return {
    isOpen: () => place.get() !== null,
    open: (alertId) => {
      visits += 1;
      place.set({ alertId, visit: visits });
    },
    close: () => {
      place.set(null);
    },
  };
}

import type { Notice } from '../../core/alerts/state.ts';

/** So many notices lie over the board at a time. */
const MOST = 3;

/** What the page still shows and says of what was noticed. */
export interface Notices {
  /** Over the board, newest last. */
  readonly shown: readonly Notice[];
  /** What is read out now; `null` = nothing yet. */
  readonly spoken: Notice | null;
  /** Ids that were dealt with, so that nothing is told twice. */
  readonly told: readonly string[];
}

export const NO_NOTICES: Notices = { shown: [], spoken: null, told: [] };

/** How many ids are remembered: far more than can be under way. */
const REMEMBERED = 200;

export function isTold({ told }: Notices, { id }: Notice): boolean {
  return told.includes(id);
}

/** A new notice is read out once and shown, unless the inbox is open and shows it anyway. */
export function withNotice(notices: Notices, notice: Notice, inboxOpen: boolean): Notices {
  if (isTold(notices, notice)) return notices;
  return {
    shown: inboxOpen ? notices.shown : [...notices.shown, notice].slice(-MOST),
    spoken: notice,
    told: [...notices.told, notice.id].slice(-REMEMBERED),
  };
}

export function withoutNotice(notices: Notices, id: string): Notices {
  return { ...notices, shown: notices.shown.filter((notice) => notice.id !== id) };
}

/** A notice as one sentence after another. */
export function spokenWords({ title, body }: Notice): string {
  return `${title}${/[.!?]$/.test(title) ? '' : '.'} ${body}`.trim();
}

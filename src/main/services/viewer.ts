import { diffBoard } from '../../core/board/diff.ts';
import type { BoardView } from '../../core/board/view.ts';
import type { NumberedChange, NumberedView } from '../../shared/ipc.ts';
import type { Clock } from '../ports/clock.ts';
import type { Board } from './board.ts';

export interface ViewerParts {
  readonly board: Board;
  readonly clock: Clock;
  readonly push: (change: NumberedChange) => void;
  /** Called when the opened campaign changes, so that its depth is polled. */
  readonly onOpen: (campaignId: string | null) => void;
}

/** What one window sees: remembers what it was sent and sends only what differs. */
export interface Viewer {
  read(): NumberedView;
  open(campaignId: string | null): void;
  /** A hidden window is sent nothing; what it missed comes in one change when it is shown. */
  setVisible(visible: boolean): void;
  close(): void;
}

/** Answers of one round arrive together; they go out as one change. */
const COALESCE_MS = 150;

export function createViewer(parts: ViewerParts): Viewer {
  const { board, clock } = parts;
  let opened: string | null = null;
  let visible = true;
  let sent: NumberedView | null = null;
  let cancel: (() => void) | null = null;

  const compose = (): BoardView => ({ ...board.shared(), opened: board.opened(opened) });
  const flush = (): void => {
    cancel = null;
    if (sent === null || !visible) return;
    const view = compose();
    const change = diffBoard(sent.view, view);
    if (change === null) return;
    const base = sent.revision;
    sent = { revision: base + 1, view };
    parts.push({ base, revision: sent.revision, change });
  };
  const plan = (): void => {
    if (visible && sent !== null) cancel ??= clock.after(COALESCE_MS, flush);
  };
  const stopListening = board.onChange(plan);

  return {
    read() {
      sent = { revision: (sent?.revision ?? 0) + 1, view: compose() };
      return sent;
    },
    open(campaignId) {
      opened = campaignId;
      parts.onOpen(campaignId);
      plan();
    },
    setVisible(next) {
      visible = next;
      plan();
    },
    close() {
      stopListening();
      cancel?.();
      parts.onOpen(null);
    },
  };
}

import { diffBoard } from '../../core/board/diff.ts';
import type { BoardView } from '../../core/board/view.ts';
import type { NumberedChange, NumberedView } from '../../shared/ipc.ts';
import type { Clock } from '../ports/clock.ts';
import type { Board } from './board.ts';

/** What a viewer looks at. */
export interface Sight {
  readonly board: Board;
  /** To be called when the campaign that a viewer has open changes, so that its depth is polled. */
  readonly onOpen: (viewer: symbol, campaignId: string | null) => void;
  /** To be called when a viewer turns here or away, or its window is shown or hidden. */
  readonly onSee: (viewer: symbol, visible: boolean) => void;
}

export interface ViewerParts {
  readonly sight: Sight;
  readonly clock: Clock;
  readonly push: (change: NumberedChange) => void;
}

/** What one window sees: remembers what it was sent and sends only what differs. */
export interface Viewer {
  read(): NumberedView;
  open(campaignId: string | null): void;
  /** A hidden window is sent nothing; what it missed comes in one change when it is shown. */
  setVisible(visible: boolean): void;
  /** Looks at another board. Numbers go on; each board keeps the campaign that was open on it. */
  lookAt(sight: Sight): void;
  close(): void;
}

/** Answers of one round arrive together; they go out as one change. */
const COALESCE_MS = 150;

export function createViewer({ sight: first, clock, push }: ViewerParts): Viewer {
  let visible = true;
  let sent: NumberedView | null = null;
  let cancel: (() => void) | null = null;
  const { compose, look, open, show } = createGaze(first, () => plan());

  const flush = (): void => {
    cancel = null;
    if (sent === null || !visible) return;
    const view = compose();
    const change = diffBoard(sent.view, view);
    if (change === null) return;
    const base = sent.revision;
    sent = { revision: base + 1, view };
    push({ base, revision: sent.revision, change });
  };
  const plan = (): void => {
    if (visible && sent !== null) cancel ??= clock.after(COALESCE_MS, flush);
  };
  return {
    read() {
      sent = { revision: (sent?.revision ?? 0) + 1, view: compose() };
      return sent;
    },
    open(campaignId) {
      open(campaignId);
      plan();
    },
    setVisible(next) {
      visible = next;
      show(next);
      plan();
    },
    lookAt(next) {
      look(next);
      plan();
    },
    close() {
      look(null);
      cancel?.();
    },
  };
}

/** Where a viewer looks, and which campaign it has open there. */
function createGaze(first: Sight, onChange: () => void) {
  const key = Symbol('viewer');
  const opened = new Map<Sight, string | null>();
  let sight = first;
  let visible = true;
  first.onSee(key, true);
  let stopListening = sight.board.onChange(onChange);
  const openedHere = (): string | null => opened.get(sight) ?? null;
  return {
    compose: (): BoardView => ({ ...sight.board.shared(), opened: sight.board.opened(openedHere()) }),
    open(campaignId: string | null) {
      opened.set(sight, campaignId);
      sight.onOpen(key, campaignId);
    },
    show(next: boolean) {
      visible = next;
      sight.onSee(key, next);
    },
    /** `null` = nowhere any more. */
    look(next: Sight | null) {
      stopListening();
      sight.onOpen(key, null);
      sight.onSee(key, false);
      if (next === null) return;
      sight = next;
      sight.onSee(key, visible);
      stopListening = sight.board.onChange(onChange);
      if (openedHere() !== null) sight.onOpen(key, openedHere());
    },
  };
}

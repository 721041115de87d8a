import type { AttentionSummary } from '../../core/alerts/summary.ts';
import type { SnoozeLength } from '../../core/alerts/view.ts';
import type { Focus, NumberedChange, Routes } from '../../shared/ipc.ts';
import type { Caller } from './routes.ts';
import type { TellListener } from './tells.ts';

/** One window's or browser page's own board; `close` is called once its page is gone. */
export interface HostedViewer extends Caller {
  close(): void;
}

/** What a tray shows and does. */
export interface Attention {
  summary(): AttentionSummary;
  /** Told only what differs; returns the end of telling. */
  onChange(listener: (summary: AttentionSummary) => void): () => void;
  /** A notification was clicked: the window should come to the front. */
  onFocused(listener: (focus: Focus) => void): () => void;
  /** `null` ends it. */
  snoozeAll(length: SnoozeLength | null): void;
  setShift(on: boolean): void;
}

/** The composed application as a host (desktop or web) sees it. */
export interface BoardApp {
  readonly routes: Routes<HostedViewer>;
  createViewer(push: (change: NumberedChange) => void): HostedViewer;
  /** Tells what every window hears alike, by channel; returns the end of telling. */
  onTell(listener: TellListener): () => void;
  readonly attention: Attention;
  start(): void;
  /** To be called before sleep: nothing is asked until it resumes. */
  suspend(): void;
  /** To be called after sleep: everything is asked again at once. */
  resume(): void;
  close(): Promise<void>;
}

import type { NumberedChange, Routes } from '../../shared/ipc.ts';
import type { Caller } from './routes.ts';
import type { TellListener } from './tells.ts';

/** One window's or browser page's own board; `close` is called once its page is gone. */
export interface HostedViewer extends Caller {
  close(): void;
}

/** The composed application as a host (desktop or web) sees it. */
export interface BoardApp {
  readonly routes: Routes<HostedViewer>;
  createViewer(push: (change: NumberedChange) => void): HostedViewer;
  /** Tells what every window hears alike, by channel; returns the end of telling. */
  onTell(listener: TellListener): () => void;
  start(): void;
  /** To be called after sleep: everything is asked again at once. */
  resume(): void;
  close(): Promise<void>;
}

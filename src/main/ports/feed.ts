import type { Fault } from '../../core/faults/fault.ts';
import type { MediaType } from '../../core/floor/campaign.ts';
import type { LiveEvent } from '../../core/floor/live-event.ts';
import type { Instant } from '../../core/time/minute.ts';

/** What is to be told of as it changes; the most important is kept where not everything fits. */
export interface Wanted {
  readonly agentIds: readonly string[];
  readonly queueIds: readonly string[];
  readonly campaigns: readonly { readonly id: string; readonly mediaType: MediaType }[];
}

/** Of whom and what every change is told now. What is wanted and not here has to be asked for. */
export interface Coverage {
  readonly agentIds: ReadonlySet<string>;
  readonly queueIds: ReadonlySet<string>;
  readonly campaignIds: ReadonlySet<string>;
}

export interface FeedState {
  /** `waiting` = nothing is wanted yet; `lost` = was open or was tried, and is tried again. */
  readonly phase: 'off' | 'waiting' | 'opening' | 'streaming' | 'lost';
  /** Since when the phase lasts, platform time. */
  readonly since: Instant;
  /** The same object while nothing about it changes. */
  readonly coverage: Coverage;
  /** When the quietest open connection was last heard; `null` = none is open. Platform time. */
  readonly heardAt: Instant | null;
  /** Why not everything is streamed, the gravest first; `null` = everything is. */
  readonly fault: Fault | null;
}

/** The platform's own account of changes, as they happen. Nothing is repeated after a gap. */
export interface Feed {
  want(wanted: Wanted): void;
  start(): void;
  /** Tells nothing more until the next start. */
  stop(): void;
  close(): void;
  state(): FeedState;
  onEvents(listener: (events: readonly LiveEvent[]) => void): () => void;
  /** Something may have been missed, such as when a connection broke: what is shown must be read anew. */
  onGap(listener: () => void): () => void;
  /** The state, apart from when it was last heard, is another one. */
  onChange(listener: () => void): () => void;
}

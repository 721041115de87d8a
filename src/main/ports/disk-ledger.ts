import type { DiskCause, DiskTrouble, KeptThing } from '../../core/disk/trouble.ts';

/** Says how the last try to write one file went; `null` = the disk took it. */
export type NoteCause = (cause: DiskCause | null) => void;

/** What the disk does not take now, over all files. */
export interface DiskLedger {
  /** For who writes one file. */
  entry(what: KeptThing): NoteCause;
  /** One of each thing at most. */
  read(): readonly DiskTrouble[];
  /** Returns the end of listening. */
  onChange(listener: () => void): () => void;
}

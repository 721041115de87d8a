/** What is to outlive the program. */
export type KeptThing = 'settings' | 'alerts' | 'history';

/** `forbidden`: the folder's rights; `refused`: anything else, such as a disk that is gone. */
export type DiskCause = 'full' | 'forbidden' | 'refused';

/** Something that the disk does not take now. */
export interface DiskTrouble {
  readonly what: KeptThing;
  readonly cause: DiskCause;
  /** Whether it is tried again by itself, or only by the next start. */
  readonly again: 'by-itself' | 'at-start';
}

/** What the windows are told about the disk. */
export interface DiskView {
  /** At most one of each thing; none = everything is written. */
  readonly troubles: readonly DiskTrouble[];
  /** Where all of it lies; empty where that is nowhere. */
  readonly folder: string;
}

export const NO_DISK_TROUBLE: DiskView = { troubles: [], folder: '' };

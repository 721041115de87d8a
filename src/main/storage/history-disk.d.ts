import type { History } from '../ports/history.ts';
import { type HistoryPlace } from './history-file.ts';
import { type Retention } from './history-prune.ts';
/**
 * A history in a file. Throws where it cannot be opened; from then on nothing does. What the disk refuses is
 * tried again with the next write, in order; a file that turns out damaged is kept aside and begun anew.
 */
export declare function openDiskHistory(place: HistoryPlace, retention: Retention): History;

import type { History } from '../ports/history.ts';
/**
 * A history that ends with the program and reaches back twelve hours at most: for runtimes without SQLite and
 * for disks that refuse. `why` says which, in words.
 */
export declare function createMemoryHistory(why: string): History;

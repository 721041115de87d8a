import type { Outcome } from '../../../core/faults/fault.ts';
import type { Queue } from '../../../core/floor/queue.ts';
import type { Http } from '../http.ts';
import { queue } from './decode/directory.ts';
import { numberedPages } from './pages.ts';

export function readQueues(http: Http): Promise<Outcome<readonly Queue[]>> {
  return numberedPages(http, { path: '/api/v2/routing/queues', priority: 'catalogue', item: queue });
}

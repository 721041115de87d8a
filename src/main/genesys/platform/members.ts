import { succeeded } from '../../../core/faults/fault.ts';
import type { Outcome } from '../../../core/faults/fault.ts';
import type { Membership } from '../../../core/floor/queue.ts';
import type { Http } from '../http.ts';
import { inChunks } from './chunks.ts';
import { queueMember } from './decode/directory.ts';
import { uncountedPages } from './pages.ts';

/** The members of each queue; a queue that is gone has none. */
export function readMemberships(
  http: Http,
  queueIds: readonly string[],
): Promise<Outcome<readonly Membership[]>> {
  return inChunks(queueIds, 1, async ([queueId = '']) => {
    const members = await uncountedPages(http, {
      path: `/api/v2/routing/queues/${encodeURIComponent(queueId)}/members`,
      priority: 'catalogue',
      item: queueMember,
    });
    if (members.ok) return succeeded(members.value.map((member) => ({ queueId, ...member })));
    return members.fault.kind === 'not-found' ? succeeded([]) : members;
  });
}

import type { Outcome } from '../../../core/faults/fault.ts';
import type { Agent } from '../../../core/floor/agent.ts';
import type { Http } from '../http.ts';
import { joined } from './chunks.ts';
import { person } from './decode/directory.ts';
import { numberedPages } from './pages.ts';

/**
 * The directory. Deleted people are not listed: they belong to no queue any more, and an organisation
 * gathers more of them than it has agents. Phones come with the same pages; skills do not, as no call tells
 * which of them a campaign demands.
 */
export async function readPeople(http: Http): Promise<Outcome<readonly Agent[]>> {
  return joined(
    await Promise.all(
      ['active', 'inactive'].map((state) =>
        numberedPages(http, {
          path: '/api/v2/users',
          query: [
            ['state', state],
            ['expand', 'station'],
          ],
          priority: 'catalogue',
          item: person,
        }),
      ),
    ),
  );
}

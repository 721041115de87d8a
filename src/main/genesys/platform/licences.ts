import { succeeded } from '../../../core/faults/fault.ts';
import type { Outcome } from '../../../core/faults/fault.ts';
import type { LicenceHolder } from '../../../core/readiness/licences.ts';
import type { Http } from '../http.ts';
import { inChunks, mapped } from './chunks.ts';
import { licenceHolder, licencesOfOne } from './decode/licences.ts';
import { numberedPages } from './pages.ts';

/** Everybody's licences; the call demands no permission. */
export function readLicences(http: Http): Promise<Outcome<readonly LicenceHolder[]>> {
  return numberedPages(http, { path: '/api/v2/license/users', priority: 'catalogue', item: licenceHolder });
}

/**
 * One call per agent: the platform has a call for many as well, but its answer has no described shape.
 * A user whom the licence service does not know holds no licence.
 */
export function readLicencesOf(
  http: Http,
  agentIds: readonly string[],
): Promise<Outcome<readonly LicenceHolder[]>> {
  return inChunks(agentIds, 1, async ([agentId = '']) => {
    const answer = await http.ask({
      method: 'GET',
      path: `/api/v2/license/users/${encodeURIComponent(agentId)}`,
      priority: 'agents',
      schema: licencesOfOne,
    });
    if (!answer.ok && answer.fault.kind === 'not-found') return succeeded([{ agentId, licenceIds: [] }]);
    return mapped(answer, (licenceIds) => [{ agentId, licenceIds }]);
  });
}

import type { Outcome } from '../../../core/faults/fault.ts';
import type { Organization } from '../../../core/floor/organization.ts';
import type { Http } from '../http.ts';
import { organization } from './decode/directory.ts';

export function readOrganization(http: Http): Promise<Outcome<Organization>> {
  return http.ask({
    method: 'GET',
    path: '/api/v2/organizations/me',
    priority: 'catalogue',
    schema: organization,
  });
}

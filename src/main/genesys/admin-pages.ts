import { failed, fault, succeeded, type Outcome } from '../../core/faults/fault.ts';
import type { AdminPage } from '../../shared/ipc.ts';
import { domainOf, type Place } from './regions.ts';

/**
 * The address of an administration page. Where no address of a single thing is known to work, it is
 * the administration's start, whose search finds the rest. A gateway has no administration of its own.
 */
export function adminUrl(place: Place, target: AdminPage): Outcome<string> {
  const domain = domainOf(place);
  if (domain === null) {
    return failed(
      fault('not-found', 'This organisation is reached through a custom host, which has no administration.'),
    );
  }
  return succeeded(`https://apps.${domain}/directory/#/admin/${pathOf(target)}`);
}

function pathOf(target: AdminPage): string {
  switch (target.page) {
    case 'queue':
      return `organization/queues/${encodeURIComponent(target.id)}/general`;
    case 'person':
      return `directory/peopleV2/${encodeURIComponent(target.id)}`;
    case 'roles':
      return 'people-permissions/roles';
    case 'oauth':
      return 'integrations/oauth';
    case 'campaign':
    case 'skill-group':
    case 'licences':
      return 'welcomeV2';
  }
}

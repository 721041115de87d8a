import { all } from '../permissions.ts';
import { PRESENCE_NAMES, PRESENCES } from '../presences.ts';
import type { Route } from '../router.ts';

const PATH = '/api/v2/presence/definitions';

export const presenceRoutes: readonly Route[] = [
  {
    method: 'GET',
    template: PATH,
    needs: all('presence:presenceDefinition:view'),
    handle: () => ({ total: PRESENCE_NAMES.length, entities: PRESENCE_NAMES.map(definition), selfUri: PATH }),
  },
];

function definition(name: keyof typeof PRESENCES): object {
  const { id, definition: spelling } = PRESENCES[name];
  return {
    id,
    name: spelling === 'OnQueue' ? 'On Queue' : spelling,
    type: 'System',
    languageLabels: { en_US: spelling === 'OnQueue' ? 'On Queue' : spelling },
    systemPresence: spelling,
    deactivated: false,
    selfUri: `${PATH}/${id}`,
  };
}

import type { Presence } from '../world/model.ts';

interface PresenceWords {
  readonly id: string;
  /** The spelling of definitions. */
  readonly definition: string;
  /** The spelling of a user's live presence. */
  readonly live: string;
}

/** The system presences: the ids are the same in every organisation, the spellings are not. */
export const PRESENCES: Readonly<Record<Presence, PresenceWords>> = {
  AVAILABLE: { id: '6a3af858-942f-489d-9700-5f9bcdcdae9b', definition: 'Available', live: 'Available' },
  BUSY: { id: '31fe3bac-dea6-44b7-bed7-47f91660a1a0', definition: 'Busy', live: 'Busy' },
  AWAY: { id: '5e5c5c66-ea97-4e7f-ac41-6424784829f2', definition: 'Away', live: 'Away' },
  BREAK: { id: '227b37e2-f1d0-4dd0-8f50-badd7cf6d158', definition: 'Break', live: 'Break' },
  MEAL: { id: '3fd96123-badb-4f69-bc03-1b1ccc6d8014', definition: 'Meal', live: 'Meal' },
  MEETING: { id: 'bbdff279-7ae1-48ea-bade-7831d7234c64', definition: 'Meeting', live: 'Meeting' },
  TRAINING: { id: 'd2390a99-8546-bad9-8f0a-219548e8aeb0', definition: 'Training', live: 'Training' },
  IDLE: { id: '7ffa01cd-7866-4ad7-8faa-31e11b42f51f', definition: 'Idle', live: 'Idle' },
  ON_QUEUE: { id: 'e08eaf1b-ee47-4fa9-a231-1200e284798f', definition: 'OnQueue', live: 'On Queue' },
  OFFLINE: { id: 'ccf3c10a-aa2c-4845-8e8d-f59fa48c58e5', definition: 'Offline', live: 'Offline' },
};

export const PRESENCE_NAMES = Object.keys(PRESENCES) as Presence[];

/** The map analytics answers carry: system presence to the ids of the organisation's presences. */
export const SYSTEM_TO_ORGANIZATION: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  PRESENCE_NAMES.map((name) => [name, [PRESENCES[name].id]]),
);

import { expect, it } from 'vitest';
import { EMPTY_FLOOR, type Floor } from '../../../../src/core/merge/floor.ts';
import { createKnownTeams } from '../../../../src/main/services/known-teams.ts';
import { createListeners } from '../../../../src/main/services/listeners.ts';
import { aCampaign, aFloor, aQueue } from '../../../support/floor-builder.ts';

function aWatch(first: Floor) {
  const changes = createListeners<[]>();
  let floor = first;
  const become = (next: Floor): void => {
    floor = next;
    changes.tell();
  };
  return { become, watch: { sight: { board: { floor: () => floor } }, onChange: changes.add } };
}

function fedBy(...names: readonly string[]): Floor {
  const memberGroups = names.map((name) => ({ id: name, name, kind: 'team' as const }));
  return aFloor([aCampaign()], [aQueue({ memberGroups })]);
}

it('follows what feeds the queues of whatever organisation is watched', () => {
  const [first, second] = [aWatch(EMPTY_FLOOR), aWatch(fedBy('Breeze'))];
  const turns = createListeners<[]>();
  let active: typeof first | null = first;
  const teams = createKnownTeams({ active: () => active, onChange: turns.add });
  const told: string[] = [];
  teams.onChange(() =>
    told.push(
      teams
        .read()
        .map(({ name }) => name)
        .join(),
    ),
  );
  const turn = (to: typeof active): void => {
    active = to;
    turns.tell();
  };

  first.become(fedBy('Aurora'));
  first.become(fedBy('Aurora'));
  turn(second);
  first.become(fedBy('Nobody looks'));
  turn(null);
  turn(first);
  expect(told).toEqual(['Aurora', 'Breeze', '', 'Nobody looks']);
  teams.close();
  first.become(fedBy('Aurora'));
  expect(told).toHaveLength(4);
});

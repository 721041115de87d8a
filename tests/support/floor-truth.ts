import type { Floor } from '../../src/core/merge/floor.ts';
import { type FloorFacts, readFacts } from './floor-facts.ts';
import type { VirtualFloor } from './virtual-floor.ts';

/** A change is on the board within five seconds, so what is wrong at each of so many looks stays wrong. */
const LOOKS = 5;

/**
 * What of the board is not as the simulator's own floor has it, to the last agent, queue and campaign. Call it
 * on a whole second of the floor's clock: that is when the platform speaks. It tells of one subject once a
 * second, so what has just happened may still be on its way: only what every look finds wrong counts. Up to
 * five seconds pass.
 */
export async function untruths(floor: VirtualFloor): Promise<readonly string[]> {
  let wrong = await wrongNow(floor);
  for (let look = 1; look < LOOKS && wrong.length > 0; look++) {
    const again = new Set(await wrongNow(floor));
    wrong = wrong.filter((each) => again.has(each));
  }
  return wrong;
}

async function wrongNow(floor: VirtualFloor): Promise<readonly string[]> {
  const facts = await readFacts(floor.simulator.controlUrl);
  await floor.run(500);
  const board = floor.watch.sight.board.floor();
  const wrong = [...wrongAgents(board, facts), ...wrongQueues(board, facts), ...wrongCampaigns(board, facts)];
  await floor.run(500);
  return wrong;
}

function wrongAgents(board: Floor, { agents }: FloorFacts): readonly string[] {
  return agents.flatMap(({ id, status, presence, licensed }) => {
    const shown = board.now.get(id);
    if (shown === undefined || !board.live.has(id) || !licensed) return [];
    const [is, said] = [letters(shown.routingStatus), letters(shown.presence)];
    const right = is === letters(status) && said === letters(presence);
    return right ? [] : [`agent ${id}: ${is} ${said}, not ${letters(status)} ${letters(presence)}`];
  });
}

function wrongQueues(board: Floor, { queues }: FloorFacts): readonly string[] {
  return queues.flatMap(({ id, media }) => {
    const shown = board.load.get(id);
    if (shown === undefined) return [];
    return media.flatMap((fact) => {
      const load = shown.media.find((one) => one.media === fact.media);
      const told = `${load?.waiting ?? 0} waiting, ${load?.interacting ?? 0} interacting`;
      const truth = `${fact.waitingCount} waiting, ${fact.interactingCount} interacting`;
      return told === truth ? [] : [`queue ${id} ${fact.media}: ${told}, not ${truth}`];
    });
  });
}

function wrongCampaigns(board: Floor, { campaigns }: FloorFacts): readonly string[] {
  return campaigns.flatMap(({ id, status, contactsCalled, contactsTotal }) => {
    const [is, progress] = [letters(board.campaigns?.get(id)?.status), board.progress.get(id)];
    return [
      ...(is === letters(status) ? [] : [`campaign ${id}: ${is}, not ${status}`]),
      ...(progress === undefined ||
      (progress.processed === contactsCalled && progress.total === contactsTotal)
        ? []
        : [
            `campaign ${id}: ${progress.processed} of ${progress.total}, not ${contactsCalled} of ${contactsTotal}`,
          ]),
    ];
  });
}

/** The platform's words and ours differ in case and hyphens only. */
function letters(word: string | null | undefined): string {
  return (word ?? 'unknown').toUpperCase().replace(/[^A-Z]/g, '');
}

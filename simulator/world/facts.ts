import type { Interaction, Lane, World } from './model.ts';
import type { CountName, DurationName, TallyCell } from './tallies.ts';

/** Reports one fact of this instant to the analytics. */
export function tell(
  world: World,
  cell: TallyCell,
  fact: { readonly name: CountName | DurationName; readonly value: number },
): void {
  world.ingestion.take({ cell, at: world.now, name: fact.name, value: fact.value });
}

/** Notes how many interactions wait and run in a lane from this instant on. */
export function recordLoad(world: World, lane: Lane): void {
  lane.loads.record(world.now, {
    waiting: lane.waitingCount,
    interacting: lane.interactingCount,
    oldestWaiting: oldestWaiting(lane),
  });
}

function oldestWaiting(lane: Lane): number | null {
  if (lane.waitingCount === 0) return null;
  let head: Interaction | undefined = lane.waiting.peek();
  while (head !== undefined && head.state !== 'waiting') {
    lane.waiting.shift();
    head = lane.waiting.peek();
  }
  return head?.createdAt ?? null;
}

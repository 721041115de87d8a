import { sendMessages } from './campaign-life.ts';
import { abandonWaiting, dialerTick, dialPreview, endAttempt, endFlow, endPreviewCall } from './dialer.ts';
import type { WorldEvent } from './events.ts';
import { arrive } from './inbound.ts';
import { endTalk, endWrapUp } from './interactions.ts';
import type { World } from './model.ts';
import { MINUTE } from './tallies.ts';
import { beginAway, beginPrivateCall, endShift, returnToQueue, startShift } from './shifts.ts';

/** How much of its past the world keeps for the analytics. */
export const HISTORY_MS = 26 * 3_600_000;
const HOUSEKEEPING_MS = 5 * MINUTE;

/** Plays the world up to a time in epoch milliseconds; time never runs backwards. */
export function advance(world: World, until: number): void {
  while (world.pending.nextAt <= until) {
    world.now = Math.max(world.now, world.pending.nextAt);
    const event = world.pending.pop();
    if (event !== undefined) happen(world, event);
  }
  world.now = Math.max(world.now, until);
}

function happen(world: World, event: WorldEvent): void {
  switch (event.kind) {
    case 'shiftStart':
      return startShift(world, event.agent);
    case 'shiftEnd':
      return endShift(world, event.agent);
    case 'awayDue':
      return beginAway(world, event.agent, event.away);
    case 'backOnQueue':
      return returnToQueue(world, event.agent, event.turn);
    case 'privateCallDue':
      return beginPrivateCall(world, event.agent);
    case 'dialerTick':
      return dialerTick(world, event.campaign, event.run);
    case 'attemptEnd':
      return endAttempt(world, event.campaign, event.outcome);
    case 'flowEnd':
      return endFlow(event.campaign);
    case 'previewDial':
      return dialPreview(world, event.interaction);
    case 'previewResult':
      return endPreviewCall(world, event.interaction, event.outcome);
    case 'patienceOver':
      return abandonWaiting(world, event.interaction);
    case 'talkEnd':
      return endTalk(world, event.interaction);
    case 'wrapUpEnd':
      return endWrapUp(world, event.interaction);
    case 'arrival':
      return arrive(world, event.queue, event.lane);
    case 'messageBatch':
      return sendMessages(world, event.campaign, event.run);
    case 'housekeeping':
      return keepHouse(world);
  }
}

/** Forgets what is too old to be asked for, so that a shift-long run keeps its size. */
function keepHouse(world: World): void {
  world.pending.push(world.now + HOUSEKEEPING_MS, { kind: 'housekeeping' });
  for (const queue of world.queues) {
    for (const lane of queue.lanes) lane.loads.forgetBefore(world.now - 2 * HOUSEKEEPING_MS);
  }
  const oldest = world.now - HISTORY_MS;
  if (oldest <= world.startedAt) return;
  for (const agent of world.agents) {
    agent.statuses.forgetBefore(oldest);
    agent.presences.forgetBefore(oldest);
    agent.handled.forgetBefore(oldest);
  }
  for (const { rows } of world.cells) {
    for (const minute of rows.keys()) {
      if (minute * MINUTE >= oldest) break;
      rows.delete(minute);
    }
  }
}

import { sendMessages } from './campaign-life.ts';
import { abandonWaiting, dialerTick, dialPreview, endAttempt, endFlow, endPreviewCall } from './dialer.ts';
import type { WorldEvent } from './events.ts';
import { arrive } from './inbound.ts';
import { endTalk, endWrapUp } from './interactions.ts';
import type { World } from './model.ts';
import { MINUTE } from './tallies.ts';
import { beginAway, beginPrivateCall, endShift, returnToQueue, startShift } from './shifts.ts';

/** How much of its past the world keeps for the analytics. */
const HISTORY_MS = 26 * 3_600_000;
const HOUSEKEEPING_MS = 5 * MINUTE;

/** Plays the world up to a time in epoch milliseconds; time never runs backwards. */
export function advance(world: World, until: number): void {
  while (world.pending.nextAt <= until) {
    world.now = Math.max(world.now, world.pending.nextAt);
    const event = world.pending.pop();
    if (event !== undefined) happenNow(world, event);
  }
  world.now = Math.max(world.now, until);
}

type Kind = WorldEvent['kind'];
type EventOf<K extends Kind> = Extract<WorldEvent, { kind: K }>;

/** What each kind of event does; a kind without an entry does not compile. */
const HAPPENINGS: { readonly [K in Kind]: (world: World, event: EventOf<K>) => void } = {
  shiftStart: (world, { agent }) => startShift(world, agent),
  shiftEnd: (world, { agent }) => endShift(world, agent),
  awayDue: (world, { agent, away }) => beginAway(world, agent, away),
  backOnQueue: (world, { agent, turn }) => returnToQueue(world, agent, turn),
  privateCallDue: (world, { agent }) => beginPrivateCall(world, agent),
  dialerTick: (world, { campaign, run }) => dialerTick(world, campaign, run),
  attemptEnd: (world, { campaign, outcome }) => endAttempt(world, campaign, outcome),
  flowEnd: (_, { campaign }) => endFlow(campaign),
  previewDial: (world, { interaction }) => dialPreview(world, interaction),
  previewResult: (world, { interaction, outcome }) => endPreviewCall(world, interaction, outcome),
  patienceOver: (world, { interaction }) => abandonWaiting(world, interaction),
  talkEnd: (world, { interaction }) => endTalk(world, interaction),
  wrapUpEnd: (world, { interaction }) => endWrapUp(world, interaction),
  arrival: (world, { queue, lane }) => arrive(world, queue, lane),
  messageBatch: (world, { campaign, run }) => sendMessages(world, campaign, run),
  ordered: (_, { happen }) => happen(),
  housekeeping: keepHouse,
};

function happenNow<K extends Kind>(world: World, event: EventOf<K> & { kind: K }): void {
  HAPPENINGS[event.kind](world, event);
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

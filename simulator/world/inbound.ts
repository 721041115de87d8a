import { recordLoad, tell } from './facts.ts';
import type { Interaction, Lane, Queue, World } from './model.ts';
import { offer } from './routing.ts';

const DAY = 86_400_000;
/** Highest value of the curve of the day; arrivals are drawn at this rate and thinned. */
const PEAK = 1.35;

/** How busy the hour is, around 1: two humps a day and a ripple of twenty minutes. */
function dayCurve(at: number): number {
  const day = ((at % DAY) / DAY) * Math.PI * 2;
  const ripple = 0.08 * Math.sin((at / 1_200_000) * Math.PI * 2);
  return 1 + 0.14 * Math.sin(day * 2) + 0.08 * Math.sin(day * 3 + 1) + ripple;
}

/** Draws the next arrival of a lane and plans it. */
export function planArrival(world: World, queue: Queue, lane: Lane): void {
  if (lane.arrivalRate <= 0) return;
  const wait = world.random.exponential(1 / (lane.arrivalRate * PEAK));
  world.pending.push(world.now + wait, { kind: 'arrival', queue, lane });
}

/** A contact arrives (or is thinned away), and the next one is planned. */
export function arrive(world: World, queue: Queue, lane: Lane): void {
  planArrival(world, queue, lane);
  if (!world.random.chance(dayCurve(world.now) / PEAK)) return;
  const interaction: Interaction = {
    campaign: null,
    queue,
    lane,
    cell: lane.cell,
    createdAt: world.now,
    state: 'waiting',
    agent: null,
    answeredAt: 0,
    talkedUntil: 0,
  };
  tell(world, lane.cell, { name: 'nOffered', value: 1 });
  const patience = world.random.exponential(lane.media === 'voice' ? 100_000 : 300_000) + 5_000;
  offer(world, interaction, patience);
  recordLoad(world, lane);
}

import { WebSocket } from 'ws';
import type { Simulation } from '../simulation.ts';
import { channelPath, type Channel } from './hub.ts';

/** A frame that a fault holds back; `dueAt` is wall time. */
export interface Late {
  readonly text: string;
  readonly dueAt: number;
}

/** How long a frame is held back so that the next one of its topic overtakes it. */
const OVERTAKEN_MS = 1_500;

/** Sends one event of a topic, through whatever faults are in force. Without a socket it is lost. */
export function post(sim: Simulation, channel: Channel, event: { readonly topicName: string }): void {
  if (channel.socket === null || isLost(sim, channel)) return;
  const path = channelPath(channel.id);
  const whole = JSON.stringify(event);
  const isCut = sim.faults.use('truncateFrames', path) !== undefined;
  const text = isCut ? whole.slice(0, Math.ceil(whole.length / 2)) : whole;
  const dueAt = sim.clock.real() + holdBack(sim, channel, event.topicName);
  const copies = sim.faults.use('duplicateFrames', path) === undefined ? 1 : 2;
  for (let i = 0; i < copies; i += 1) {
    if (dueAt <= sim.clock.real()) send(sim, channel, text);
    else channel.late.push({ text, dueAt });
  }
}

/** Sends what is not an event of a topic: heartbeats, answers, words of the system. */
export function say(sim: Simulation, channel: Channel, message: object): void {
  send(sim, channel, JSON.stringify(message));
}

/** Sends the frames that were held back long enough. */
export function postLate(sim: Simulation, channel: Channel): void {
  if (channel.late.length === 0) return;
  const now = sim.clock.real();
  const due = channel.late.filter(({ dueAt }) => dueAt <= now);
  channel.late = channel.late.filter(({ dueAt }) => dueAt > now);
  for (const { text } of due) send(sim, channel, text);
}

/** Whether a socket is to stay open and dumb. */
export function isSilent({ faults }: Simulation, { id }: Channel): boolean {
  return faults.find('silentSocket', channelPath(id)) !== undefined;
}

function send(sim: Simulation, channel: Channel, text: string): void {
  if (channel.socket?.readyState === WebSocket.OPEN && !isSilent(sim, channel)) channel.socket.send(text);
}

/** Loses its share of the frames evenly, so that equal runs lose equal frames. */
function isLost({ faults }: Simulation, channel: Channel): boolean {
  const fault = faults.use('loseFrames', channelPath(channel.id));
  if (fault === undefined) return false;
  channel.lossOwed += fault.share;
  if (channel.lossOwed < 1) return false;
  channel.lossOwed -= 1;
  return true;
}

/** Milliseconds for which a frame waits: every other frame of a topic while frames are reordered. */
function holdBack({ faults }: Simulation, channel: Channel, topic: string): number {
  const path = channelPath(channel.id);
  const delay = faults.use('delayFrames', path)?.ms ?? 0;
  if (faults.use('reorderFrames', path) === undefined) return delay;
  if (channel.overtaken.delete(topic)) return delay;
  channel.overtaken.add(topic);
  return delay + OVERTAKEN_MS;
}

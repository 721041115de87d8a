import type { RoutingStatus } from '../floor/agent.ts';

/** Milliseconds spent in each routing status, of one agent or summed over several. */
export type StatusTime = Readonly<Record<RoutingStatus, number>>;

export const NO_TIME: StatusTime = {
  interacting: 0,
  communicating: 0,
  idle: 0,
  'not-responding': 0,
  'off-queue': 0,
};

export function addTime(a: StatusTime, b: StatusTime): StatusTime {
  return {
    interacting: a.interacting + b.interacting,
    communicating: a.communicating + b.communicating,
    idle: a.idle + b.idle,
    'not-responding': a['not-responding'] + b['not-responding'],
    'off-queue': a['off-queue'] + b['off-queue'],
  };
}

export function scaleTime(time: StatusTime, factor: number): StatusTime {
  return {
    interacting: time.interacting * factor,
    communicating: time.communicating * factor,
    idle: time.idle * factor,
    'not-responding': time['not-responding'] * factor,
    'off-queue': time['off-queue'] * factor,
  };
}

/** All time that is known, whatever the status, in milliseconds. */
export function totalTime(time: StatusTime): number {
  return time.interacting + time.communicating + time.idle + time['not-responding'] + time['off-queue'];
}

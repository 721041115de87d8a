import type { NumberedChange } from '../../shared/ipc.ts';
import type { Clock } from '../ports/clock.ts';
import { createViewer, type Sight, type Viewer } from './viewer.ts';

/** All windows; they look at the same board, whichever that is at the time. */
export interface Seats {
  createViewer(push: (change: NumberedChange) => void): Viewer;
  /** Turns every window to another board. */
  turnTo(sight: Sight): void;
}

export function createSeats(first: Sight, clock: Clock): Seats {
  const viewers = new Set<Viewer>();
  let sight = first;
  return {
    createViewer(push) {
      const viewer = createViewer({ sight, clock, push });
      viewers.add(viewer);
      return {
        ...viewer,
        close() {
          viewers.delete(viewer);
          viewer.close();
        },
      };
    },
    turnTo(next) {
      if (next === sight) return;
      sight = next;
      viewers.forEach((viewer) => viewer.lookAt(next));
    },
  };
}

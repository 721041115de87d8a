import type { Clock } from '../../src/main/ports/clock.ts';
import { settled } from '../../tests/support/hand-clock.ts';
import type { Centre } from './centre.ts';

export interface Answered {
  readonly path: string;
  readonly at: number;
  readonly status: number;
  readonly text: string;
}

/** A fetch that counts what goes through it and brings the floor's time along. */
export interface Traffic {
  readonly fetch: typeof fetch;
  /** Requests so far. */
  sent(): number;
  /** Answers of 429 so far. */
  refusals(): number;
  /** Called with every answer. */
  onAnswer(listener: (answered: Answered) => void): void;
  /** Waits until nothing is under way. */
  idle(): Promise<void>;
}

export function createTraffic(clock: Clock, centre: Pick<Centre, 'setTime'>): Traffic {
  let sent = 0;
  let listener: ((answered: Answered) => void) | null = null;
  let refusals = 0;
  const underWay = new Set<Promise<void>>();
  const send: typeof fetch = async (input, init) => {
    const at = clock.now();
    sent += 1;
    centre.setTime(at);
    const response = await fetch(input, init);
    // The body counts as well: only then can the answer be merged.
    const text = await response.text();
    if (response.status === 429) refusals += 1;
    listener?.({ path: pathOf(input), at, status: response.status, text });
    return new Response(text === '' ? null : text, response);
  };
  const counted: typeof fetch = (...request) => {
    const answer = send(...request);
    const ended = answer.then(
      () => undefined,
      () => undefined,
    );
    underWay.add(ended);
    void ended.then(() => underWay.delete(ended));
    return answer;
  };
  return {
    fetch: counted,
    sent: () => sent,
    refusals: () => refusals,
    onAnswer(next) {
      listener = next;
    },
    async idle() {
      await settled();
      // Waiting without turning the loop: a busy wait would count as the app's work.
      while (underWay.size > 0) {
        await Promise.race(underWay);
        await settled();
      }
    },
  };
}

function pathOf(input: Parameters<typeof fetch>[0]): string {
  return new URL(input instanceof Request ? input.url : input).pathname;
}

/**
 * What one value was at each moment: the list of its changes in order of time. It tiles time,
 * because each value holds until the next change begins.
 */
export class ChangeLog<T> {
  readonly #times: number[] = [];
  readonly #values: T[] = [];
  #dropped = 0;

  constructor(at: number, value: T) {
    this.record(at, value);
  }

  /** Number of changes still held. */
  get length(): number {
    return this.#times.length;
  }

  get currentSince(): number {
    return this.#times[this.#times.length - 1] ?? 0;
  }

  record(at: number, value: T): void {
    this.#times.push(at);
    this.#values.push(value);
  }

  /** Index of the change in force at a time; the first one held when all are later. */
  indexAt(time: number): number {
    let low = 0;
    let high = this.#times.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#times[middle] ?? 0) <= time) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The change at an index, with its number since the log began (stable when old ones are dropped). */
  change(index: number): { readonly at: number; readonly value: T; readonly number: number } {
    return {
      at: this.#times[index] ?? 0,
      value: this.#values[index] as T,
      number: index + this.#dropped,
    };
  }

  /** Calls back with each value held within [from, to) and its share of that time in milliseconds. */
  eachWithin(
    span: { readonly from: number; readonly to: number },
    tell: (value: T, ms: number) => void,
  ): void {
    for (let i = this.indexAt(span.from); i < this.#times.length; i += 1) {
      const start = Math.max(this.#times[i] ?? 0, span.from);
      const end = Math.min(this.#times[i + 1] ?? Infinity, span.to);
      if (start >= span.to) return;
      if (end > start) tell(this.#values[i] as T, end - start);
    }
  }

  /** Forgets changes that ended before a time. */
  forgetBefore(time: number): void {
    const keep = this.indexAt(time);
    if (keep === 0) return;
    this.#times.splice(0, keep);
    this.#values.splice(0, keep);
    this.#dropped += keep;
  }
}

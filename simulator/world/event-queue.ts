/**
 * Pending events in order of time (a binary heap). Events of the same instant come out in the
 * order they went in, so a run never depends on the heap's inner shape.
 */
export class EventQueue<E> {
  readonly #times: number[] = [];
  readonly #orders: number[] = [];
  readonly #events: E[] = [];
  #count = 0;

  get size(): number {
    return this.#events.length;
  }

  /** The time of the next event in epoch milliseconds, or Infinity when none is pending. */
  get nextAt(): number {
    return this.#times[0] ?? Infinity;
  }

  push(at: number, event: E): void {
    let hole = this.#events.length;
    const order = this.#count++;
    this.#times.push(at);
    this.#orders.push(order);
    this.#events.push(event);
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      if ((this.#times[parent] ?? 0) <= at) break;
      this.#copy(parent, hole);
      hole = parent;
    }
    this.#place(hole, at, order, event);
  }

  /** Takes the next event out; undefined when none is pending. */
  pop(): E | undefined {
    const first = this.#events[0];
    const at = this.#times.pop();
    const order = this.#orders.pop();
    const last = this.#events.pop();
    if (at === undefined || order === undefined || this.#events.length === 0) return first;
    this.#sink(at, order, last as E);
    return first;
  }

  #sink(at: number, order: number, event: E): void {
    const size = this.#events.length;
    let hole = 0;
    for (let child = 1; child < size; child = hole * 2 + 1) {
      if (child + 1 < size && this.#before(child + 1, child)) child += 1;
      if (!this.#isBefore(child, at, order)) break;
      this.#copy(child, hole);
      hole = child;
    }
    this.#place(hole, at, order, event);
  }

  #before(a: number, b: number): boolean {
    return this.#isBefore(a, this.#times[b] ?? 0, this.#orders[b] ?? 0);
  }

  #isBefore(index: number, at: number, order: number): boolean {
    const time = this.#times[index] ?? 0;
    return time < at || (time === at && (this.#orders[index] ?? 0) < order);
  }

  #copy(from: number, to: number): void {
    this.#times[to] = this.#times[from] ?? 0;
    this.#orders[to] = this.#orders[from] ?? 0;
    this.#events[to] = this.#events[from] as E;
  }

  // Four values make one heap entry; an object per entry would cost an allocation per event.
  // eslint-disable-next-line max-params
  #place(index: number, at: number, order: number, event: E): void {
    this.#times[index] = at;
    this.#orders[index] = order;
    this.#events[index] = event;
  }
}

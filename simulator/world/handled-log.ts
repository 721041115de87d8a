const FIELDS = 4;

export interface Handled {
  /** End of the wrap-up, epoch milliseconds. */
  readonly at: number;
  readonly cellIndex: number;
  readonly talkMs: number;
  readonly wrapUpMs: number;
}

/** The interactions one agent finished, packed: a large floor holds hundreds of thousands. */
export class HandledLog {
  #numbers: number[] = [];

  add(entry: Handled): void {
    this.#numbers.push(entry.at, entry.cellIndex, entry.talkMs, entry.wrapUpMs);
  }

  /** Entries that ended within [from, to), oldest first. */
  within(from: number, to: number): Handled[] {
    const found: Handled[] = [];
    for (let i = this.#numbers.length - FIELDS; i >= 0; i -= FIELDS) {
      const [at = 0, cellIndex = 0, talkMs = 0, wrapUpMs = 0] = this.#numbers.slice(i, i + FIELDS);
      if (at < from) break;
      if (at < to) found.push({ at, cellIndex, talkMs, wrapUpMs });
    }
    return found.reverse();
  }

  forgetBefore(time: number): void {
    let keep = 0;
    while (keep < this.#numbers.length && (this.#numbers[keep] ?? 0) < time) keep += FIELDS;
    this.#numbers = this.#numbers.slice(keep);
  }
}

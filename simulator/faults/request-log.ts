const MINUTE = 60_000;

/** Counts what was asked, for tests that must prove what a client did. */
export class RequestLog {
  readonly #paths = new Map<string, number>();
  readonly #minutes = new Map<number, number>();
  readonly #statuses = new Map<number, number>();
  #total = 0;

  note({ path, status, at }: { path: string; status: number; at: number }): void {
    this.#total += 1;
    add(this.#paths, path);
    add(this.#minutes, Math.floor(at / MINUTE));
    add(this.#statuses, status);
  }

  /** Counts per operation, per minute (epoch milliseconds of its start) and per status. */
  summary(): Record<string, unknown> {
    const minutes = [...this.#minutes].map(([minute, count]) => ({ minute: minute * MINUTE, count }));
    return {
      total: this.#total,
      tooManyRequests: this.#statuses.get(429) ?? 0,
      perPath: Object.fromEntries(this.#paths),
      perMinute: minutes,
      perStatus: Object.fromEntries(this.#statuses),
    };
  }
}

function add<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

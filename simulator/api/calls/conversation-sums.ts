import {
  COUNTS,
  DURATIONS,
  readCount,
  readDuration,
  type CountName,
  type DurationName,
  type DurationSum,
  type Fact,
} from '../../world/tallies.ts';

/** Sums of one group and bucket, ready to be written as metrics. */
export class ConversationSums {
  readonly #counts = new Map<string, number>();
  readonly #durations = new Map<string, DurationSum>();

  addRow(row: Float64Array): void {
    for (const name of COUNTS) this.addCount(name, readCount(row, name));
    for (const name of DURATIONS) this.#addSum(name, readDuration(row, name));
  }

  addFact({ name, value }: Fact): void {
    const count = COUNTS.find((one) => one === name);
    const duration = DURATIONS.find((one) => one === name);
    if (count !== undefined) this.addCount(count, value);
    if (duration !== undefined) this.addDuration(duration, value);
  }

  addCount(name: CountName, count: number): void {
    if (count > 0) this.#counts.set(name, (this.#counts.get(name) ?? 0) + count);
  }

  addDuration(name: DurationName, ms: number): void {
    this.#addSum(name, { count: 1, sum: ms, min: ms, max: ms });
  }

  /** The metrics asked for; one without data is absent, not zero. */
  write(metrics: readonly string[]): object[] {
    return metrics.flatMap((metric) => {
      const stats = this.#stats(metric);
      return stats === null ? [] : [{ metric, stats }];
    });
  }

  #stats(metric: string): object | null {
    if (metric === 'oServiceLevel') return this.#serviceLevel();
    const source = SAME_AS[metric] ?? metric;
    const count = this.#counts.get(source);
    if (count !== undefined) return { count };
    const sum = this.#durations.get(source);
    if (sum === undefined) return null;
    return { max: Math.round(sum.max), min: Math.round(sum.min), count: sum.count, sum: Math.round(sum.sum) };
  }

  #serviceLevel(): object | null {
    const abandoned = this.#durations.get('tAbandon')?.count ?? 0;
    const within = this.#counts.get('withinSla') ?? 0;
    const denominator = within + (this.#counts.get('nOverSla') ?? 0) + abandoned;
    if (denominator === 0) return null;
    return { ratio: within / denominator, numerator: within, denominator, target: 0.8 };
  }

  #addSum(name: DurationName, { count, sum, min, max }: DurationSum): void {
    if (count === 0) return;
    const held = this.#durations.get(name);
    if (held === undefined) {
      this.#durations.set(name, { count, sum, min, max });
      return;
    }
    held.count += count;
    held.sum += sum;
    held.min = Math.min(held.min, min);
    held.max = Math.max(held.max, max);
  }
}

/** Metrics that mean the same on this floor, where nothing is held, parked or transferred. */
const SAME_AS: Readonly<Record<string, string>> = {
  tTalkComplete: 'tTalk',
  tAcd: 'tWait',
  nConversations: 'nOffered',
};

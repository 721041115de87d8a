import { ConversationSums } from '../../api/calls/conversation-sums.ts';
import { writeInterval, type Span } from '../../api/interval.ts';
import { MINUTE, type Ingestion, type TallyCell } from '../../world/tallies.ts';

const HALF_HOUR = 30 * MINUTE;

/** One interval of an analytics frame. */
interface IntervalData {
  readonly interval: string;
  readonly metrics: readonly object[];
}

/**
 * Sums of the half hour that is running, told by their changes. They are ahead of the analytics:
 * facts still on their way count as well. The half hour that just ended is told to its end.
 */
export class RunningSums {
  readonly #cells: readonly TallyCell[];
  readonly #metrics: readonly string[];
  #lookedAt: number | null = null;
  /** By start of the half hour: each metric as it was told last. */
  readonly #told = new Map<number, Map<string, string>>();

  constructor(cells: readonly TallyCell[], metrics: readonly string[]) {
    this.#cells = cells;
    this.#metrics = metrics;
  }

  /** What changed since the last look; the first one only remembers. */
  changes(ingestion: Ingestion, at: number): readonly IntervalData[] {
    const isFirst = this.#lookedAt === null;
    const starts = new Set([this.#lookedAt ?? at, at].map((time) => time - (time % HALF_HOUR)));
    this.#lookedAt = at;
    const changes = [...starts].flatMap((from) => this.#changesOf(ingestion, { from, to: from + HALF_HOUR }));
    for (const from of this.#told.keys()) if (!starts.has(from)) this.#told.delete(from);
    return isFirst ? [] : changes;
  }

  #changesOf(ingestion: Ingestion, span: Span): IntervalData[] {
    const told = this.#told.get(span.from) ?? new Map<string, string>();
    this.#told.set(span.from, told);
    const sums = this.#sum(ingestion, span);
    const metrics = this.#metrics.flatMap((metric) => {
      const [written] = sums.write([metric]);
      const text = JSON.stringify(written);
      if (written === undefined || told.get(metric) === text) return [];
      told.set(metric, text);
      return [written];
    });
    return metrics.length === 0 ? [] : [{ interval: writeInterval(span), metrics }];
  }

  #sum(ingestion: Ingestion, { from, to }: Span): ConversationSums {
    const sums = new ConversationSums();
    for (const cell of this.#cells) {
      for (let minute = from / MINUTE; minute * MINUTE < to; minute += 1) {
        const row = cell.rows.get(minute);
        if (row !== undefined) sums.addRow(row);
      }
      for (const fact of ingestion.underWay(cell)) if (fact.at >= from && fact.at < to) sums.addFact(fact);
    }
    return sums;
  }
}

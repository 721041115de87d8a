import type { SourceName } from '../../core/floor/source.ts';
import type { Floor } from '../../core/merge/floor.ts';
import type { Covered } from '../../core/merge/stillness.ts';
import { INGESTION_LAG_MS, type Instant } from '../../core/time/minute.ts';
import type { Coverage, Wanted } from '../ports/feed.ts';

/**
 * From when on silence of the stream says something. What happened before a topic was open nobody tells; an
 * answer that was asked for one ingestion lag later shows it, and from there on every change is heard.
 */
export interface Trust {
  /** Takes in what is covered now; answers whether that is more than before. */
  note(coverage: Coverage): boolean;
  /** Something may have been missed: all has to be read anew. */
  doubt(): void;
  /** Whose silence means that nothing changed. The same sets while they hold the same. */
  held(floor: Floor): Covered;
  /** What may be asked more seldom. */
  covered(floor: Floor, wanted: Wanted): ReadonlySet<SourceName>;
}

/** The queues' and campaigns' numbers were read anew for certain once this has passed, ms. */
const READ_ANEW_MS = INGESTION_LAG_MS + 15_000;

const NOBODY: Covered = { agentIds: new Set(), campaignIds: new Set() };

/** Not streamed themselves, but needed less often beside people and campaigns that are. */
const BESIDE: readonly SourceName[] = ['pace', 'campaigns', 'members', 'skill-groups', 'diagnosis'];

export function createTrust(now: () => Instant): Trust {
  let coverage: Coverage = { agentIds: new Set(), queueIds: new Set(), campaignIds: new Set() };
  const since = new Map<string, Instant>();
  let doubtedAt: Instant = -Infinity;
  let held = NOBODY;
  let heldFrom: { readonly sweptAt: Instant | null; readonly coverage: Coverage } | null = null;

  const openSince = (key: string): Instant => Math.max(since.get(key) ?? Infinity, doubtedAt);
  const isOpen = (key: string, forMs: number): boolean => openSince(key) <= now() - forMs;
  const isReadSince = ({ sweptAt }: Floor, key: string): boolean =>
    openSince(key) <= (sweptAt ?? -Infinity) - INGESTION_LAG_MS;

  const holding = (floor: Floor): Covered => {
    if (heldFrom?.coverage !== coverage || heldFrom.sweptAt !== floor.sweptAt) {
      const campaignIds = [...coverage.campaignIds].filter((id) => isOpen(`campaign ${id}`, READ_ANEW_MS));
      const agentIds = [...coverage.agentIds].filter((id) => isReadSince(floor, `agent ${id}`));
      held = { agentIds: shared(held.agentIds, agentIds), campaignIds: new Set(campaignIds) };
      heldFrom = { coverage, sweptAt: floor.sweptAt };
    }
    return held;
  };
  return {
    note(next) {
      const keys = new Set(keysOf(next));
      for (const key of since.keys()) if (!keys.has(key)) since.delete(key);
      const fresh = [...keys].filter((key) => !since.has(key));
      for (const key of fresh) since.set(key, now());
      coverage = next;
      heldFrom = null;
      return fresh.length > 0;
    },
    doubt() {
      doubtedAt = now();
      heldFrom = null;
    },
    held: holding,
    covered(floor, wanted) {
      const { agentIds } = holding(floor);
      const people = wanted.agentIds.length > 0 && wanted.agentIds.every((id) => agentIds.has(id));
      const work = wanted.queueIds.every((id) => isOpen(`queue ${id}`, READ_ANEW_MS));
      const dialer = wanted.campaigns.every(({ id }) => isOpen(`campaign ${id}`, READ_ANEW_MS));
      return new Set<SourceName>([
        ...(people ? (['activity'] as const) : []),
        ...(people && work ? (['load'] as const) : []),
        ...(people && dialer ? (['progress', ...BESIDE] as const) : []),
      ]);
    },
  };
}

function keysOf({ agentIds, queueIds, campaignIds }: Coverage): readonly string[] {
  return [
    ...[...agentIds].map((id) => `agent ${id}`),
    ...[...queueIds].map((id) => `queue ${id}`),
    ...[...campaignIds].map((id) => `campaign ${id}`),
  ];
}

function shared(before: ReadonlySet<string>, after: readonly string[]): ReadonlySet<string> {
  return before.size === after.length && after.every((id) => before.has(id)) ? before : new Set(after);
}

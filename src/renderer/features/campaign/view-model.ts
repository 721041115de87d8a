import type {
  CampaignFacts,
  CampaignRow,
  ReadinessCount,
  ReadyWhy,
  Severity,
} from '../../../core/board/view.ts';
import { isRunning } from '../../../core/floor/campaign.ts';
import type { SourceName } from '../../../core/floor/source.ts';
import { notKeptWords } from '../../../core/history/not-kept-words.ts';
import type { ReplayedBoard } from '../../../core/history/view.ts';
import { UTILIZATION_LOW } from '../../../core/metrics/levels.ts';
import { VERDICTS } from '../../../core/readiness/readiness.ts';
import { reasonFilter, type AgentFilter } from '../../app/agent-filter.tsx';
import { formatPercent } from '../../format/numbers.ts';
import { UNREADY_WORDS } from '../../words/agents.ts';

export interface ReadinessLine {
  readonly verdict: ReadinessCount['verdict'];
  readonly title: string;
  readonly hint: string | null;
  /** `null` where a number would say something that is not so. */
  readonly count: number | null;
  readonly severity: Severity;
  /** What shows these agents in the table; `null` where nobody names them. */
  readonly filter: AgentFilter | null;
}

/** Reachable agents first, then the reasons why not in the order in which the core tells them. */
export function readinessLines(
  counts: readonly ReadinessCount[],
  readyWhy: ReadyWhy | null = null,
): readonly ReadinessLine[] {
  return VERDICTS.flatMap((verdict) => {
    const found = counts.find((each) => each.verdict === verdict);
    if (found === undefined || (found.count === 0 && verdict !== 'ready')) return [];
    return verdict === 'ready' && readyWhy !== null ? [notCounted(readyWhy)] : [lineOf(found)];
  });
}

/** Nobody is reachable, but a 0 would say that of the floor and not of its licences. */
function notCounted(readyWhy: ReadyWhy): ReadinessLine {
  const hint = readyWhy === 'all-inactive' ? 'licence status: inactive' : 'not known at this moment';
  return { verdict: 'ready', count: null, title: 'Reachable now', hint, severity: 'unknown', filter: null };
}

function lineOf({ verdict, count, named }: ReadinessCount): ReadinessLine {
  const filter = named && count > 0 ? (verdict === 'ready' ? verdict : reasonFilter(verdict)) : null;
  if (verdict === 'ready') {
    const severity = count > 0 ? 'ok' : 'critical';
    return { verdict, count, title: 'Reachable now', hint: null, severity, filter };
  }
  const { long, hint } = UNREADY_WORDS[verdict];
  const whole = named ? hint : [hint, 'told without names'].filter(Boolean).join('; ');
  return { verdict, count, title: long, hint: whole, severity: VERDICT_SEVERITY[verdict], filter };
}

/** What someone could put right stands out; what is a matter of course does not. */
const VERDICT_SEVERITY: Readonly<Record<Exclude<ReadinessCount['verdict'], 'ready'>, Severity>> = {
  'not-responding': 'critical',
  'not-joined': 'warning',
  'not-in-queue': 'warning',
  'missing-skill': 'warning',
  'no-station': 'warning',
  'other-edge-group': 'warning',
  'other-work': 'none',
  away: 'none',
  'signed-out': 'none',
  inactive: 'none',
  'not-known': 'unknown',
};

/** What the dialer's account is called: it answers a question only where there is one. */
export function findingsTitle({ row, figures }: Pick<CampaignFacts, 'row' | 'figures'>): string {
  if (row.staffing !== 'agents') return 'How is it running?';
  const utilization = figures.find(({ metric }) => metric === 'utilization')?.value ?? null;
  const low = utilization !== null && utilization < UTILIZATION_LOW && isRunning(row.status);
  return low ? 'Why are agents idle?' : 'What the dialer says';
}

type Lacks = Pick<ReplayedBoard, 'notKept'> | null;

/** Why there is no finding; `null` stands for the present. */
export function nothingToldWords(replayed: Lacks): string {
  if (replayed === null) return 'The dialer has told nothing about this campaign yet.';
  return notExplained(replayed) ?? 'The dialer had told nothing about this campaign by then.';
}

/** Why nobody is counted; `null` stands for the present. */
export function noMembersWords(replayed: Lacks): string {
  if (replayed === null) return 'The members of the queue are not known yet.';
  return notExplained(replayed) ?? 'The members of the queue were not known then.';
}

function notExplained({ notKept }: NonNullable<Lacks>): string | null {
  const why = notKept.find((what) => what === 'unwatched' || what === 'findings');
  return why === undefined ? null : notKeptWords(why);
}

/** Whether a panel lacks one of its sources. */
export function lacksAny(lacking: readonly SourceName[], names: readonly SourceName[]): boolean {
  return names.some((name) => lacking.includes(name));
}

/** The share of the list that is done, per cent; `null` where it is not known or the list is empty. */
export function listShare({ processed, total }: Pick<CampaignFacts, 'processed' | 'total'>): number | null {
  return processed === null || total === null || total === 0 ? null : (100 * processed) / total;
}

/** Why a campaign's people panels are empty; `null` where it has people. */
export function noPeopleWords(row: CampaignRow): { readonly title: string; readonly text: string } | null {
  switch (row.staffing) {
    case 'agents':
      return null;
    case 'agentless':
      return {
        title: 'Agentless by design',
        text: 'Calls end in a flow or a recording, so nobody waits for them and there is no utilization.',
      };
    case 'messaging':
      return {
        title: 'No agents by design',
        text: 'Messages are sent without an agent; answers arrive in inbound queues.',
      };
    case 'no-queue':
      return {
        title: 'No queue is set',
        text: 'A queue joins a campaign to its agents. Set one on the campaign to see who can take its contacts.',
      };
  }
}

/** Such as "List 61 %". */
export function listWords(share: number): string {
  return `List ${formatPercent(share)}`;
}

const WORK_MEDIA: Readonly<Record<string, string>> = {
  voice: 'Voice',
  chat: 'Chat',
  message: 'Messages',
  email: 'E-mail',
  callback: 'Callbacks',
};

export function mediaName(media: string): string {
  return WORK_MEDIA[media] ?? media;
}

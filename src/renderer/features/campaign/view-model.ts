import type { CampaignFacts, CampaignRow, ReadinessCount, Severity } from '../../../core/board/view.ts';
import { formatPercent } from '../../format/numbers.ts';
import { UNREADY_WORDS } from '../../words/agents.ts';

export interface ReadinessLine {
  readonly verdict: ReadinessCount['verdict'];
  readonly title: string;
  readonly hint: string | null;
  readonly count: number;
  readonly severity: Severity;
}

/** Reachable agents first, then the reasons why not, most lasting first as the core names them. */
export function readinessLines(counts: readonly ReadinessCount[]): readonly ReadinessLine[] {
  return VERDICTS.flatMap((verdict) => {
    const found = counts.find((each) => each.verdict === verdict);
    return found === undefined || (found.count === 0 && verdict !== 'ready') ? [] : [lineOf(found)];
  });
}

const VERDICTS: readonly ReadinessCount['verdict'][] = [
  'ready',
  'not-responding',
  'not-joined',
  'not-in-queue',
  'away',
  'signed-out',
  'inactive',
  'not-known',
];

function lineOf({ verdict, count }: ReadinessCount): ReadinessLine {
  if (verdict === 'ready') {
    return { verdict, count, title: 'Reachable now', hint: null, severity: count > 0 ? 'ok' : 'critical' };
  }
  const { long, hint } = UNREADY_WORDS[verdict];
  return { verdict, count, title: long, hint, severity: VERDICT_SEVERITY[verdict] };
}

/** What someone could put right stands out; what is a matter of course does not. */
const VERDICT_SEVERITY: Readonly<Record<Exclude<ReadinessCount['verdict'], 'ready'>, Severity>> = {
  'not-responding': 'critical',
  'not-joined': 'warning',
  'not-in-queue': 'warning',
  away: 'none',
  'signed-out': 'none',
  inactive: 'none',
  'not-known': 'unknown',
};

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

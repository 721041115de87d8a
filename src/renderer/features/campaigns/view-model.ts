import type { BoardView, CampaignRow } from '../../../core/board/view.ts';
import { isRunning } from '../../../core/floor/campaign.ts';
import { severityRank } from '../../../core/metrics/levels.ts';
import type { CampaignSort } from '../../../core/settings/preferences.ts';
import { formatCount, formatPercent } from '../../format/numbers.ts';
import { kindOf, STATUS_WORDS } from '../../words/campaigns.ts';

/** Campaigns whose name, kind or queue holds every word of `search`, in the chosen order. */
export function arrangeCampaigns(
  campaigns: readonly CampaignRow[],
  { search, sort }: { readonly search: string; readonly sort: CampaignSort },
): readonly CampaignRow[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return campaigns.filter((row) => matches(row, words)).sort(COMPARE[sort]);
}

function matches(row: CampaignRow, words: readonly string[]): boolean {
  const text = `${row.name} ${kindOf(row)} ${row.queueName ?? ''} ${STATUS_WORDS[row.status]}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

type Compare = (a: CampaignRow, b: CampaignRow) => number;

const byName: Compare = (a, b) =>
  a.name.localeCompare(b.name, 'en', { numeric: true }) || (a.id < b.id ? -1 : 1);
const byRunning: Compare = (a, b) => Number(isRunning(b.status)) - Number(isRunning(a.status));
const byUtilization: Compare = (a, b) => (a.utilization ?? 101) - (b.utilization ?? 101);

const COMPARE: Readonly<Record<CampaignSort, Compare>> = {
  severity: (a, b) => severityRank(a.severity) - severityRank(b.severity) || byRunning(a, b) || byName(a, b),
  name: byName,
  utilization: (a, b) => byUtilization(a, b) || byName(a, b),
  contacts: (a, b) => (b.contactsPerMinute ?? -1) - (a.contactsPerMinute ?? -1) || byName(a, b),
};

/** The campaign that most needs a look; `null` where there is none. */
export function worstCampaign(campaigns: readonly CampaignRow[]): string | null {
  return arrangeCampaigns(campaigns, { search: '', sort: 'severity' })[0]?.id ?? null;
}

/** The one that was chosen if it is there, or else what is open, or else the worst. */
export function selectCampaign(
  { campaigns, opened }: Pick<BoardView, 'campaigns' | 'opened'>,
  chosenId: string | null,
): string | null {
  if (campaigns.some(({ id }) => id === chosenId)) return chosenId;
  return opened?.id ?? worstCampaign(campaigns);
}

/** The line under a campaign's name. */
export function placeOf(row: CampaignRow): string {
  if (row.staffing === 'no-queue') return `${kindOf(row)} · no queue`;
  return row.queueName === null ? kindOf(row) : `${kindOf(row)} · ${row.queueName}`;
}

/** Utilization, or why there is none. A campaign without agents by design never shows a number. */
export function utilizationWords(row: CampaignRow): string {
  switch (row.staffing) {
    case 'agentless':
    case 'messaging':
      return 'no agents';
    case 'no-queue':
      return 'no queue';
    case 'agents':
      if (row.readyWhy === 'all-inactive') return 'licence inactive';
      return row.utilization === null ? '–' : formatPercent(row.utilization);
  }
}

/** Contacts per minute while it runs, else its status. */
export function paceWords(row: CampaignRow): string {
  if (!isRunning(row.status)) return STATUS_WORDS[row.status];
  const pace = row.contactsPerMinute === null ? '–' : `${formatCount(row.contactsPerMinute)}/min`;
  return row.status === 'on' ? pace : `${STATUS_WORDS[row.status]} · ${pace}`;
}

/** Such as "14 campaigns · 9 running", or "3 of 14 campaigns" while searching. */
export function countLine(campaigns: readonly CampaignRow[], shown: number): string {
  const noun = campaigns.length === 1 ? 'campaign' : 'campaigns';
  if (shown < campaigns.length) return `${formatCount(shown)} of ${formatCount(campaigns.length)} ${noun}`;
  const running = campaigns.filter((row) => isRunning(row.status)).length;
  return `${formatCount(campaigns.length)} ${noun} · ${formatCount(running)} running`;
}

/** The row that a key leads to from `index` among `count` rows; `null` for keys that lead nowhere. */
export function rowAfterKey(key: string, index: number, count: number): number | null {
  const page = 8;
  const last = count - 1;
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + page,
    PageUp: index - page,
    Home: 0,
    End: last,
  };
  const target = targets[key];
  return target === undefined || count === 0 ? null : Math.min(last, Math.max(0, target));
}

import type { CampaignRow, ReadyWhy } from '../../../core/board/view.ts';
import { type CsvColumn, csvOf, utcCell } from '../../../core/export/csv.ts';
import type { Minute } from '../../../core/time/minute.ts';
import { formatWithOffset } from '../../format/times.ts';
import { kindOf, MEDIA_WORDS, SEVERITY_WORDS, STATUS_WORDS } from '../../words/campaigns.ts';

interface CampaignsCsvContext {
  /** The minute that the figures of a minute cover; `null` before one was closed. */
  readonly closedMinute: Minute | null;
  /** IANA. */
  readonly zone: string;
}

/** The list of campaigns in the order given, as comma-separated values. */
export function campaignsCsv(rows: readonly CampaignRow[], context: CampaignsCsvContext): string {
  return csvOf(columnsOf(context), rows);
}

function columnsOf({ closedMinute, zone }: CampaignsCsvContext): readonly CsvColumn<CampaignRow>[] {
  return [
    ['Campaign', ({ name }) => name],
    ['Campaign id', ({ id }) => id],
    ['Medium', ({ mediaType }) => MEDIA_WORDS[mediaType]],
    ['Kind', kindOf],
    ['Queue', ({ queueName }) => queueName],
    ['Status', ({ status }) => STATUS_WORDS[status]],
    ['Severity', ({ severity }) => SEVERITY_WORDS[severity]],
    ['Utilization (per cent)', ({ utilization }) => utilization],
    ['Utilization covers', ({ utilizationBasis }) => utilizationBasis],
    ['Contacts (per minute)', ({ contactsPerMinute }) => contactsPerMinute],
    ['Campaign-ready (agents)', ({ ready }) => ready],
    ['Why no agents are told', whyWords],
    ['Last closed minute (UTC)', () => utcCell(closedMinute)],
    [
      `Last closed minute (${zone})`,
      () => (closedMinute === null ? null : formatWithOffset(closedMinute, zone)),
    ],
    ['Data', ({ freshness }) => freshness],
  ];
}

/** A campaign without agents by design is told apart from one of which they are not known. */
function whyWords({ readyWhy, staffing }: CampaignRow): string | null {
  switch (staffing) {
    case 'agentless':
    case 'messaging':
      return 'has none by design';
    case 'no-queue':
      return 'no queue';
    case 'agents':
      return readyWhy === null ? null : WHY[readyWhy];
  }
}

const WHY: Readonly<Record<ReadyWhy, string>> = {
  'not-known': 'not known',
  'not-applicable': 'has none by design',
  'all-inactive': 'licence inactive',
};

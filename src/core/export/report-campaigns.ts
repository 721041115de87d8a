import type { Alert } from '../alerts/alert.ts';
import { type Campaign, isRunning } from '../floor/campaign.ts';
import { ABANDON_MINIMUM_SAMPLE, severityRank, utilizationSeverity } from '../metrics/levels.ts';
import { percent } from '../metrics/ratio.ts';
import type { WallText } from '../shifts/wall-text.ts';
import type { Span } from '../time/minute.ts';
import { type Html, html } from './html.ts';
import { reportChart } from './report-chart.ts';
import { reportFigures, type ReportFigures } from './report-figures.ts';
import { campaignWords, countWords, noAgentsWords, percentWords, spanWords } from './report-words.ts';
import type { ReportInput } from './report-input.ts';

interface ReportCampaign {
  readonly campaign: Campaign;
  readonly figures: ReportFigures;
  readonly alerts: readonly Alert[];
  /** Whether anything happened in it that is worth a place. */
  readonly active: boolean;
}

/** All campaigns with their figures: those with the lowest utilization first, those without one by name. */
export function reportCampaigns(
  { campaigns, series, span, now }: ReportInput,
  alerts: readonly Alert[],
): readonly ReportCampaign[] {
  return campaigns
    .map((campaign): ReportCampaign => {
      const figures = reportFigures(campaign, series.get(campaign.id) ?? [], { ...span, now });
      const own = alerts.filter(({ campaignId }) => campaignId === campaign.id);
      const active = isRunning(campaign.status) || (figures.dialed ?? 0) > 0 || own.length > 0;
      return { campaign, figures, alerts: own, active };
    })
    .sort(
      (a, b) => rank(a) - rank(b) || a.campaign.name.localeCompare(b.campaign.name, 'en', { numeric: true }),
    );
}

function rank({ figures: { utilization } }: ReportCampaign): number {
  return severityRank(utilization === null ? 'none' : utilizationSeverity(utilization, true));
}

interface Shift {
  readonly span: Span;
  readonly at: WallText;
}

export function campaignSection(campaigns: readonly ReportCampaign[], shift: Shift): Html {
  const active = campaigns.filter((each) => each.active);
  const still = campaigns.filter((each) => !each.active);
  return html`<section>
    <h2>Campaigns</h2>
    <p class="legend">
      <span class="line-u">━ Utilization (occupancy)</span><span class="line-c">━ Contacts per minute</span
      ><span>- - 50 % utilization</span><span>▲ ◆ alert raised</span><span>A break in a line: not known</span>
    </p>
    ${active.length === 0 ? html`<p class="soft">No campaign ran in this shift, as far as it was watched.</p>` : null}
    ${active.map((each) => article(each, shift))}
    ${still.length === 0 ? null : html`<p class="soft">Did nothing in this shift: ${still.map(({ campaign }) => campaign.name).join(', ')}.</p>`}
  </section>`;
}

function article({ campaign, figures, alerts }: ReportCampaign, { span, at }: Shift): Html {
  const voice = campaign.mediaType === 'voice';
  return html`<article>
    <h3>${campaign.name}</h3>
    <p class="soft">${campaignWords(campaign)}</p>
    <dl class="figures">
      ${figure('utilization (occupancy)', percentWords(figures.utilization, noAgentsWords(campaign) ?? 'not known'))}
      ${figure(voice ? 'dialed' : 'messages', countWords(figures.dialed))}
      ${voice ? figure('connected', connectWords(figures)) : null}
      ${voice ? figure('abandoned of live answers', abandonWords(figures)) : null}
      ${figure('alerts', String(alerts.length))}
    </dl>
    ${reportChart({ minutes: figures.minutes, span, alerts, people: noAgentsWords(campaign) === null, at })}
    ${gapLine(figures, at)}
  </article>`;
}

function figure(name: string, value: string): Html {
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}

function connectWords({ connected, dialed }: ReportFigures): string {
  if (connected === null || dialed === null || dialed === 0) return countWords(connected);
  return `${countWords(connected)} (${percentWords(percent({ numerator: connected, denominator: dialed }))})`;
}

function abandonWords({ abandoned, connected, abandonRate, sampleTooSmall }: ReportFigures): string {
  if (sampleTooSmall)
    return `${countWords(abandoned)} of ${countWords(connected)}: fewer than ${ABANDON_MINIMUM_SAMPLE}, no rate`;
  if (abandonRate === null) return 'not known';
  return `${percentWords(abandonRate)} (${countWords(abandoned)} of ${countWords(connected)})`;
}

/** More than a few stretches say no more than their number. */
const MOST_GAPS = 6;

function gapLine({ agentGaps, contactGaps }: ReportFigures, at: WallText): Html {
  const sides = [gapWords('agents', agentGaps, at), gapWords('contacts', contactGaps, at)];
  const told = sides.filter((words) => words !== '');
  return told.length === 0 ? html`` : html`<p class="gaps">Not known: ${told.join('; ')}.</p>`;
}

function gapWords(side: string, spans: readonly Span[], at: WallText): string {
  if (spans.length === 0) return '';
  const shown = spans.slice(0, MOST_GAPS).map((span) => spanWords(span, at));
  const more = spans.length > MOST_GAPS ? [`and ${spans.length - MOST_GAPS} more stretches`] : [];
  return `${side} ${[...shown, ...more].join(', ')}`;
}

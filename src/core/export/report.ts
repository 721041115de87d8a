import { alertsInShift } from '../shifts/hand-over.ts';
import type { WorstMinute } from '../shifts/plan.ts';
import { type WallText, wallText } from '../shifts/wall-text.ts';
import { type Html, html } from './html.ts';
import { alertSections } from './report-alerts.ts';
import { campaignSection, reportCampaigns } from './report-campaigns.ts';
import { definitionSection } from './report-definitions.ts';
import type { ReportInput } from './report-input.ts';
import { REPORT_STYLE_ELEMENT, REPORT_STYLE_HASH } from './report-style.ts';

/**
 * The whole shift as one page that needs nothing else: no script, no other file. Names and notes are the
 * floor's own and are escaped.
 */
export function shiftReport(input: ReportInput): string {
  const at = wallText(input.calendar, input.zone, input.span.from);
  const alerts = alertsInShift({ alerts: input.alerts, ...input.span });
  const campaigns = reportCampaigns(
    input,
    alerts.map(({ alert }) => alert),
  );
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy()}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>${`Shift report: ${input.organization}, ${at.date(input.span.from)}`}</title>
        ${REPORT_STYLE_ELEMENT}
      </head>
      <body>
        <header>${headOf(input, at)}</header>
        <main>
          ${alertSections(alerts, { ...input.span, at })} ${worstSection(input.worst, at)}
          ${campaignSection(campaigns, { span: input.span, at })} ${lackingSection(input.lacking)}
          ${definitionSection()}
        </main>
        <footer>
          Made by Floorwatch ${input.version} at ${at.time(input.now)}. Times: ${offsetWords(input, at)}.
        </footer>
      </body>
    </html> `;
  return page.html;
}

function policy(): string {
  return `default-src 'none'; style-src '${REPORT_STYLE_HASH}'; base-uri 'none'; form-action 'none'`;
}

function headOf(input: ReportInput, at: WallText): Html {
  const { organization, span, now, why, demo } = input;
  return html`<p class="kind">Shift report${demo ? html` <span class="demo">Demo data</span>` : null}</p>
    <h1>${organization}</h1>
    <dl class="facts">
      <dt>Shift</dt>
      <dd>${at.date(span.from)}, ${at.time(span.from)} to ${at.time(span.to)}. ${why}</dd>
      <dt>Times</dt>
      <dd>${offsetWords(input, at)}</dd>
      <dt>Written</dt>
      <dd>${at.date(now)}, ${at.time(now)}</dd>
    </dl>`;
}

/** A shift over a change of offset has two. */
function offsetWords({ zone, span }: ReportInput, at: WallText): string {
  const [first, last] = [at.offset(span.from), at.offset(span.to)];
  return first === last ? `${zone}, ${first}` : `${zone}, ${first} at the start, ${last} at the end`;
}

function worstSection(worst: readonly WorstMinute[], at: WallText): Html {
  if (worst.length === 0) return html``;
  return html`<section>
    <h2>Worst minutes</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">Minute</th>
          <th scope="col">Campaign</th>
          <th scope="col">What</th>
        </tr>
      </thead>
      <tbody>
        ${worst.map(
          ({ minute, campaign, what }) =>
            html`<tr>
              <td class="time">${at.time(minute)}</td>
              <td>${campaign}</td>
              <td>${what}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

function lackingSection(lacking: readonly string[]): Html {
  if (lacking.length === 0) return html``;
  return html`<section>
    <h2>Not up to date when this was written</h2>
    <ul>
      ${lacking.map((line) => html`<li>${line}</li>`)}
    </ul>
  </section>`;
}

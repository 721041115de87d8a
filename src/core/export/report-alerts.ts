import type { Alert } from '../alerts/alert.ts';
import { headlineOf } from '../alerts/notice-words.ts';
import type { AlertAtEnd } from '../shifts/hand-over.ts';
import type { WallText } from '../shifts/wall-text.ts';
import type { Span } from '../time/minute.ts';
import { type Html, html } from './html.ts';

interface Shift extends Span {
  readonly at: WallText;
}

const MARKS = { critical: '▲ Critical', warning: '◆ Warning' } as const;

/** What was raised, seen and is open, as counts and as lists with the notes. */
export function alertSections(alerts: readonly AlertAtEnd[], shift: Shift): Html {
  const during = (instant: number | undefined): boolean =>
    instant !== undefined && instant >= shift.from && instant <= shift.to;
  const raised = alerts.filter(({ alert }) => during(alert.raisedAt)).length;
  const acknowledged = alerts.filter(({ alert }) => during(alert.acknowledged?.at)).length;
  const open = alerts.filter(({ status }) => status !== 'resolved');
  const over = alerts.filter(({ status }) => status === 'resolved');
  return html`<section>
      <h2>Alerts</h2>
      <dl class="figures">
        <div>
          <dt>raised in the shift</dt>
          <dd>${raised}</dd>
        </div>
        <div>
          <dt>acknowledged in the shift</dt>
          <dd>${acknowledged}</dd>
        </div>
        <div>
          <dt>not over at its end</dt>
          <dd>${open.length}</dd>
        </div>
      </dl>
      ${alerts.length === 0 ? html`<p class="soft">No alert was open in this shift.</p>` : null}
    </section>
    ${list('Not over at the end', open, shift.at)} ${list('Over by the end', over, shift.at)}`;
}

function list(title: string, alerts: readonly AlertAtEnd[], at: WallText): Html {
  if (alerts.length === 0) return html``;
  return html`<section>
    <h2>${title}</h2>
    <table class="alerts">
      <thead>
        <tr>
          <th scope="col">Alert</th>
          <th scope="col">When</th>
          <th scope="col">What</th>
          <th scope="col">Seen, and note</th>
        </tr>
      </thead>
      <tbody>
        ${alerts.map((each) => row(each, at))}
      </tbody>
    </table>
  </section>`;
}

function row({ alert, status }: AlertAtEnd, at: WallText): Html {
  const { severity, explanation, acknowledged, falseAlarm } = alert;
  const cause = explanation.cause === null ? null : `Likely: ${explanation.cause.title}.`;
  return html`<tr>
    <td>
      <b class="${severity}">${MARKS[severity]}</b
      ><br />${headlineOf(alert)}${falseAlarm ? ' (marked as a false alarm)' : null}
    </td>
    <td class="time">${whenWords(alert, at)}</td>
    <td>${explanation.what.replaceAll(' %', '\u00a0%')} ${cause}</td>
    <td>
      ${acknowledged === null ? UNSEEN[status] : `At ${at.time(acknowledged.at)}. ${acknowledged.note}`}
    </td>
  </tr>`;
}

const UNSEEN = { open: 'Not acknowledged', snoozed: 'Snoozed', acknowledged: '', resolved: '–' } as const;

function whenWords({ since, resolved }: Alert, at: WallText): string {
  return resolved === null ? `since ${at.time(since)}` : `${at.time(since)} to ${at.time(resolved.at)}`;
}

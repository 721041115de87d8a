import { EVERY_ALERT } from '../../core/alerts/view.ts';
import type { SourceView } from '../../core/board/view.ts';
import { fileName } from '../../core/export/file-name.ts';
import { reportSpan } from '../../core/export/report-span.ts';
import { shiftReport } from '../../core/export/report.ts';
import { remedyFor } from '../../core/faults/remedies.ts';
import type { Floor } from '../../core/merge/floor.ts';
import type { Calendar } from '../../core/shifts/calendar.ts';
import { worstMinutes } from '../../core/shifts/worst-minutes.ts';
import type { Instant, Span } from '../../core/time/minute.ts';
import type { About, TextFile } from '../../shared/ipc.ts';
import { Refusal } from '../ports/refusal.ts';
import type { Alerter } from './alerter.ts';
import type { SessionService } from './session.ts';
import type { ShiftsService } from './shifts.ts';

export interface ReportParts {
  readonly session: Pick<SessionService, 'active'>;
  readonly alerts: Pick<Alerter, 'history'>;
  readonly shifts: Pick<ShiftsService, 'read'>;
  readonly calendar: Calendar;
  readonly about: About;
}

const MOST_MINUTES = 10;

/** The shift of the watched organisation as one page. Refuses where none is watched. */
export function makeReport({ session, alerts, shifts, calendar, about }: ReportParts): TextFile {
  const active = session.active();
  if (active === null) throw new Refusal('No organisation is watched, so there is no shift to report on.');
  const { profile, watch } = active;
  const floor = watch.sight.board.floor();
  const now = watch.now();
  const shift = shifts.read();
  const zone = shift.plan.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const organization = floor.organization?.name ?? profile.name;
  const { span, why } = reportSpan(shift, now, calendar);
  const text = shiftReport({
    ...{ organization, demo: profile.demo, span, why, now, zone, calendar },
    campaigns: [...(floor.campaigns?.values() ?? [])],
    series: floor.series,
    alerts: alerts.history(EVERY_ALERT).alerts,
    worst: worstOf(floor, span),
    lacking: watch.sources().flatMap(lackingWords),
    version: about.version,
  });
  const stamp = stampOf(span.to, zone, calendar);
  return { name: fileName(['shift-report', organization, stamp], 'html'), type: 'text/html', text };
}

function worstOf({ campaigns, series }: Floor, span: Span) {
  const names = new Map([...(campaigns ?? [])].map(([id, { name }]) => [id, name]));
  return worstMinutes({ ...span, series, campaigns: names, most: MOST_MINUTES });
}

function lackingWords({ source, fault }: SourceView): readonly string[] {
  return fault === null ? [] : [`${remedyFor(fault).title} (${source}): ${fault.detail}`];
}

/** Such as "2026-11-25-1403". */
function stampOf(instant: Instant, zone: string, calendar: Calendar): string {
  const { date, minute } = calendar.wallTime(instant, zone);
  const twoDigits = (value: number): string => String(value).padStart(2, '0');
  return `${date}-${twoDigits(Math.floor(minute / 60))}${twoDigits(minute % 60)}`;
}

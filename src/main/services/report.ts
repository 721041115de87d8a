import { EVERY_ALERT } from '../../core/alerts/view.ts';
import type { SourceView } from '../../core/board/view.ts';
import { fileName } from '../../core/export/file-name.ts';
import { reportSpan } from '../../core/export/report-span.ts';
import { shiftReport } from '../../core/export/report.ts';
import { remedyFor } from '../../core/faults/remedies.ts';
import { KEPT_MINUTES } from '../../core/merge/close-minute.ts';
import type { Floor } from '../../core/merge/floor.ts';
import { mergeSeries } from '../../core/merge/series.ts';
import type { Profile } from '../../core/session/profile.ts';
import type { Calendar } from '../../core/shifts/calendar.ts';
import { worstMinutes } from '../../core/shifts/worst-minutes.ts';
import { type Instant, MINUTE_MS, type Span } from '../../core/time/minute.ts';
import type { About, TextFile } from '../../shared/ipc.ts';
import { Refusal } from '../ports/refusal.ts';
import type { Alerter } from './alerter.ts';
import type { Board } from './board.ts';
import type { PastDesk } from './past-desk.ts';
import type { ShiftsService } from './shifts.ts';
import type { Watch } from './watch.ts';

/** What a report reads of the organisation that is watched. */
interface Reported {
  readonly profile: Pick<Profile, 'name' | 'demo'>;
  readonly watch: Pick<Watch, 'now' | 'sources'> & {
    readonly sight: { readonly board: Pick<Board, 'floor'> };
  };
}

export interface ReportParts {
  readonly session: { active(): Reported | null };
  readonly history: Pick<PastDesk, 'figures'>;
  readonly alerts: Pick<Alerter, 'history'>;
  readonly shifts: Pick<ShiftsService, 'read'>;
  readonly calendar: Calendar;
  readonly about: About;
}

const MOST_MINUTES = 10;

/** The shift of the watched organisation as one page. Refuses where none is watched. */
export function makeReport({ session, history, alerts, shifts, calendar, about }: ReportParts): TextFile {
  const active = session.active();
  if (active === null) throw new Refusal('No organisation is watched, so there is no shift to report on.');
  const { profile, watch } = active;
  const floor = watch.sight.board.floor();
  const now = watch.now();
  const shift = shifts.read();
  const zone = shift.plan.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const organization = floor.organization?.name ?? profile.name;
  const { span, why } = reportSpan(shift, now, calendar);
  const series = seriesWithin(floor, { ...span, now }, history);
  const text = shiftReport({
    ...{ organization, demo: profile.demo, span, why, now, zone, calendar },
    campaigns: [...(floor.campaigns?.values() ?? [])],
    series,
    alerts: alerts.history(EVERY_ALERT).alerts,
    worst: worstOf({ ...floor, series }, span),
    lacking: watch.sources().flatMap(lackingWords),
    version: about.version,
  });
  const stamp = stampOf(span.to, zone, calendar);
  return { name: fileName(['shift-report', organization, stamp], 'html'), type: 'text/html', text };
}

/** A shift may lie further back than the board reaches: what it does not hold any more is in the history. */
function seriesWithin(
  { campaigns, series }: Floor,
  { from, to, now }: Span & { readonly now: Instant },
  history: ReportParts['history'],
): Floor['series'] {
  if (from >= now - KEPT_MINUTES * MINUTE_MS) return series;
  const kept = history.figures({ from, to });
  const ids = [...(campaigns?.keys() ?? [])];
  return new Map(ids.map((id) => [id, mergeSeries(series.get(id) ?? [], kept.get(id) ?? [])]));
}

function worstOf({ campaigns, series }: Pick<Floor, 'campaigns' | 'series'>, span: Span) {
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

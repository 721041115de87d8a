import { handOverNote } from '../../core/shifts/hand-over.ts';
import type { HandOverNote, ShiftView, WorstMinute } from '../../core/shifts/plan.ts';
import { worstMinutes } from '../../core/shifts/worst-minutes.ts';
import type { Span } from '../../core/time/minute.ts';
import { Refusal } from '../ports/refusal.ts';
import type { Post } from './alert-posts.ts';
import { organizationOf } from './alert-records.ts';
import type { AlertRoom } from './alert-room.ts';
import type { AlerterParts } from './alerter.ts';
import { handOverNotice } from './other-notices.ts';

/** Writes down a shift for whoever comes next. */
export interface HandOvers {
  /** Makes and keeps the note of the present shift so far. */
  make(): HandOverNote;
  /** Makes and keeps the note of a shift that has ended, where the plan asks for it. */
  onShiftEnd(ended: ShiftView): void;
}

/** A shift whose beginning nobody planned is taken to have begun so long ago, ms. */
const UNPLANNED_SHIFT_MS = 8 * 60 * 60_000;

const MOST_MINUTES = 5;

export function createHandOvers(
  room: AlertRoom,
  { shifts, calendar, preferences }: Pick<AlerterParts, 'shifts' | 'calendar' | 'preferences'>,
): HandOvers {
  const noteOf = (post: Post, { plan }: ShiftView, span: Span): HandOverNote =>
    handOverNote({
      ...{ ...span, calendar, zone: plan.zone, now: room.now() },
      id: `${post.profile.id} ${span.from} ${span.to}`,
      organization: organizationOf(post),
      alerts: post.desk.alerts(),
      worst: worstOf(post, span),
    });
  return {
    make() {
      const post = room.post();
      if (post === null) throw new Refusal('No organisation is watched, so there is nothing to hand over.');
      const shift = shifts.read();
      const note = noteOf(post, shift, spanUntil(shift, room.now()));
      shifts.keepNote(note);
      return note;
    },
    onShiftEnd(ended) {
      const post = room.post();
      if (post === null || !ended.plan.handOver) return;
      // A machine that slept hears late of an end that was planned.
      const to = Math.min(room.now(), ended.until ?? Infinity);
      const note = noteOf(post, ended, spanUntil(ended, to));
      shifts.keepNote(note);
      if (preferences.read().notifications) room.notices.tell(handOverNotice(note));
    },
  };
}

function spanUntil({ since }: ShiftView, to: number): Span {
  return { from: since ?? to - UNPLANNED_SHIFT_MS, to };
}

function worstOf({ watch }: Post, span: Span): readonly WorstMinute[] {
  const { campaigns, series } = watch.sight.board.floor();
  const names = new Map([...(campaigns ?? [])].map(([id, { name }]) => [id, name]));
  return worstMinutes({ ...span, series, campaigns: names, most: MOST_MINUTES });
}

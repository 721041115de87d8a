import type { Calendar } from '../../core/shifts/calendar.ts';
import type { HandOverNote, ShiftPlan, ShiftView } from '../../core/shifts/plan.ts';
import { nextBoundary, overrideHolds, shiftAt, type ShiftNow } from '../../core/shifts/shift-at.ts';
import { MINUTE_MS } from '../../core/time/minute.ts';
import type { Clock } from '../ports/clock.ts';
import { Refusal } from '../ports/refusal.ts';
import type { KeptShifts, ShiftStore } from '../ports/shift-store.ts';
import { knowsZone } from './calendar.ts';
import { createListeners } from './listeners.ts';

/** The supervisor's shift: its plan, what overrides it, and the notes of ended shifts. */
export interface ShiftsService {
  read(): ShiftView;
  /** Refuses a plan whose zone this machine does not know. */
  savePlan(plan: ShiftPlan): void;
  /** `null` goes by the plan again. */
  override(on: boolean | null): void;
  /** Keeps a note, newest first, in the place of one with the same id; only the last few are kept. */
  keepNote(note: HandOverNote): void;
  /** Told whenever the shift or quiet hours begin or end, their plan changes or a note is kept. */
  onChange(listener: (view: ShiftView) => void): () => void;
  close(): void;
}

export interface ShiftsParts {
  readonly store: ShiftStore;
  readonly clock: Clock;
  readonly calendar: Calendar;
}

const MAX_NOTES = 20;

export function createShifts({ store, clock, calendar }: ShiftsParts): ShiftsService {
  const listeners = createListeners<[]>();
  let kept = store.read();
  forgetSpent();
  let told = present();
  let cancel = arm();

  function present(): ShiftNow {
    return shiftAt({ ...kept, now: clock.now(), calendar });
  }

  function forgetSpent(): void {
    if (kept.override === null || overrideHolds({ ...kept, now: clock.now(), calendar })) return;
    keep({ ...kept, override: null });
  }

  /** At the next boundary, but at least every minute: machines sleep and clocks are set. */
  function arm(): () => void {
    const now = clock.now();
    const boundary = nextBoundary({ plan: kept.plan, now, calendar }) ?? Infinity;
    return clock.after(Math.min(boundary - now, MINUTE_MS), look);
  }

  function look(): void {
    cancel = arm();
    forgetSpent();
    if (!isSame(told, present())) tell();
  }

  function keep(next: KeptShifts): void {
    kept = next;
    store.write(kept);
  }

  function tell(): void {
    told = present();
    listeners.tell();
  }

  function change(part: Partial<KeptShifts>): void {
    keep({ ...kept, ...part });
    cancel();
    cancel = arm();
    tell();
  }

  const read = (): ShiftView => ({ ...present(), plan: kept.plan, notes: kept.notes });
  return {
    read,
    savePlan: (plan) => change({ plan: withKnownZone(plan) }),
    override: (on) => change({ override: on === null ? null : { on, at: clock.now() } }),
    keepNote: (note) => change({ notes: withNote(kept.notes, note) }),
    // Read anew for each: one that keeps a note when it hears of an end must not leave the next an older view.
    onChange: (listener) => listeners.add(() => listener(read())),
    close: () => cancel(),
  };
}

function isSame(a: ShiftNow, b: ShiftNow): boolean {
  return (
    a.on === b.on && a.why === b.why && a.since === b.since && a.until === b.until && a.quiet === b.quiet
  );
}

function withNote(notes: readonly HandOverNote[], note: HandOverNote): readonly HandOverNote[] {
  return [note, ...notes.filter(({ id }) => id !== note.id)].slice(0, MAX_NOTES);
}

function withKnownZone(plan: ShiftPlan): ShiftPlan {
  if (plan.zone === null || knowsZone(plan.zone)) return plan;
  throw new Refusal(
    `This machine does not know the time zone "${plan.zone}". Choose another, such as Europe/Berlin.`,
  );
}

import type { Alert } from '../alerts/alert.ts';
import type { Rule } from '../alerts/rule.ts';
import type { BoardView } from '../board/view.ts';
import type { Floor } from '../merge/floor.ts';
import type { Profile } from '../session/profile.ts';
import type { SessionState } from '../session/session.ts';
import type { Preferences } from '../settings/preferences.ts';
import type { ShiftView } from '../shifts/plan.ts';
import type { Instant } from '../time/minute.ts';

/** All that a diagnostics file is made of; names and ids are still in it. */
export interface DiagnosticsInput {
  readonly now: Instant;
  readonly about: { readonly version: string; readonly host: string; readonly runtime: string };
  /** Such as "linux x64". */
  readonly system: string;
  /** `null` while no organisation is watched. */
  readonly board: Omit<BoardView, 'opened' | 'campaigns'> | null;
  readonly floor: Floor;
  readonly profiles: readonly Profile[];
  readonly activeId: string | null;
  readonly session: SessionState;
  readonly preferences: Preferences;
  readonly shift: ShiftView;
  readonly alerts: readonly Alert[];
  readonly rules: readonly Rule[];
  /** Ids of built-in rules that were changed. */
  readonly editedRules: readonly string[];
  /** The log's last lines, oldest first. */
  readonly log: readonly string[];
  /** Takes out what is or looks like a secret. */
  readonly redact: (text: string) => string;
}

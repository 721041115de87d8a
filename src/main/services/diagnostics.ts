import { EVERY_ALERT } from '../../core/alerts/view.ts';
import { diagnosticsText } from '../../core/export/diagnostics.ts';
import { fileName } from '../../core/export/file-name.ts';
import { EMPTY_FLOOR } from '../../core/merge/floor.ts';
import type { About, TextFile } from '../../shared/ipc.ts';
import type { Clock } from '../ports/clock.ts';
import type { Alerter } from './alerter.ts';
import type { PreferencesService } from './preferences.ts';
import type { ProfilesService } from './profiles.ts';
import type { RulesWithRecord } from './rules-desk.ts';
import type { SessionService } from './session.ts';
import type { ShiftsService } from './shifts.ts';
import type { Trace } from '../ports/trace.ts';

export interface DiagnosticsParts {
  readonly session: Pick<SessionService, 'active' | 'read'>;
  readonly alerts: Pick<Alerter, 'history'>;
  readonly rules: Pick<RulesWithRecord, 'read'>;
  readonly shifts: Pick<ShiftsService, 'read'>;
  readonly preferences: Pick<PreferencesService, 'read'>;
  readonly profiles: Pick<ProfilesService, 'read'>;
  readonly clock: Clock;
  readonly about: About;
  readonly trace: Trace;
}

/** What helps to find a fault, in a file without secrets or names; also while nothing is watched. */
export function makeDiagnostics(parts: DiagnosticsParts): TextFile {
  const { session, profiles, rules, trace, about } = parts;
  const board = session.active()?.watch.sight.board;
  const now = parts.clock.now();
  const { list, activeId } = profiles.read();
  const ruled = rules.read();
  const text = diagnosticsText({
    ...{ now, about, system: trace.system, activeId, profiles: list, session: session.read() },
    board: board?.shared() ?? null,
    floor: board?.floor() ?? EMPTY_FLOOR,
    preferences: parts.preferences.read(),
    shift: parts.shifts.read(),
    alerts: parts.alerts.history(EVERY_ALERT).alerts,
    rules: ruled.rules,
    editedRules: ruled.edited,
    log: trace.lines(),
    redact: trace.redact,
  });
  const stamp = new Date(now).toISOString().slice(0, 16).replace(':', '');
  return { name: fileName(['diagnostics', stamp], 'json'), type: 'application/json', text };
}

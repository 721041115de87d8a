import type { Profile } from '../../core/session/profile.ts';
import type { SessionState } from '../../core/session/session.ts';
import { sessionStep, type SessionEvent } from '../../core/session/step.ts';
import type { Log } from '../ports/log.ts';

/** The state of one profile's sign-in; each change is told, each change of phase is logged. */
export interface Phase {
  state(): SessionState;
  step(event: SessionEvent): void;
}

export function createPhase(
  first: SessionState,
  { log, profile, onChange }: { readonly log: Log; readonly profile: Profile; readonly onChange: () => void },
): Phase {
  let state = first;
  return {
    state: () => state,
    step(event) {
      const before = state;
      state = sessionStep(state, event);
      if (state === before) return;
      if (state.phase !== before.phase || event.kind === 'named') note(log, profile, state);
      onChange();
    },
  };
}

function note(log: Log, { id, method }: Profile, state: SessionState): void {
  const why = 'fault' in state ? (state.fault?.kind ?? null) : null;
  const who = state.phase === 'signed-in' ? state.who : null;
  log.info('session', 'The sign-in changed.', { profile: id, method, phase: state.phase, why, who });
}

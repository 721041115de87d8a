import type { PreflightView } from '../../core/preflight/preflight.ts';
import type { Clock } from '../ports/clock.ts';
import { createListeners } from './listeners.ts';
import { platformTime } from './platform-time.ts';
import { createPreflight, type Preflight } from './preflight.ts';
import type { ActiveDesk, SessionService } from './session.ts';

/** The preflight of whatever is watched now. */
export interface Preflights {
  read(): PreflightView;
  /** Reads the grants anew. */
  check(): Promise<PreflightView>;
  onChange(listener: (view: PreflightView) => void): () => void;
  close(): void;
}

const NOTHING: PreflightView = { rows: [], fault: null, request: '' };

interface Kept {
  readonly preflight: Preflight;
  readonly end: () => void;
}

/** One preflight per watch, so that switching back shows what was known. */
export function createPreflights(session: SessionService, clock: Clock): Preflights {
  const listeners = createListeners<[view: PreflightView]>();
  const kept = new WeakMap<ActiveDesk['watch'], Kept>();
  const ends = new Set<() => void>();
  let looksAt: ActiveDesk['watch'] | null = null;

  const preflightOf = (active: ActiveDesk): Preflight => {
    const known = kept.get(active.watch);
    if (known !== undefined) return known.preflight;
    const made = begin(active, clock, (view) => {
      if (looksAt === active.watch) listeners.tell(view);
    });
    kept.set(active.watch, made);
    ends.add(made.end);
    return made.preflight;
  };
  const current = (): Preflight | null => {
    const active = session.active();
    looksAt = active?.watch ?? null;
    return active === null ? null : preflightOf(active);
  };
  const stopFollowing = session.onChange(() => {
    const before = looksAt;
    const now = current();
    if (looksAt !== before) listeners.tell(now?.view() ?? NOTHING);
    now?.notice();
  });
  current();
  return {
    read: () => current()?.view() ?? NOTHING,
    check: () => current()?.check() ?? Promise.resolve(NOTHING),
    onChange: listeners.add,
    close() {
      stopFollowing();
      ends.forEach((end) => end());
    },
  };
}

function begin(
  { profile: { method, dialect }, account, watch }: ActiveDesk,
  clock: Clock,
  onChange: (view: PreflightView) => void,
): Kept {
  const now = account === null ? clock.now : platformTime(clock, account.budget);
  const identity = account?.identity ?? null;
  const preflight = createPreflight({ identity, sources: watch.sources, method, dialect, now, onChange });
  return { preflight, end: watch.onChange(() => preflight.notice()) };
}

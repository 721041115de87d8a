import { same } from '../../core/board/same.ts';
import type { Fault } from '../../core/faults/fault.ts';
import type { Evidence, SourceWord, TokenFacts } from '../../core/preflight/evidence.ts';
import { judge } from '../../core/preflight/judge.ts';
import { needsOf } from '../../core/preflight/needs.ts';
import type { PreflightView } from '../../core/preflight/preflight.ts';
import { requestText } from '../../core/preflight/request-text.ts';
import type { Dialect, SignInMethod } from '../../core/session/profile.ts';
import type { Instant } from '../../core/time/minute.ts';
import type { Identity } from '../ports/identity.ts';

export interface PreflightParts {
  /** `null` where there is nobody to ask, such as before the sign-in or in a dialect without it. */
  readonly identity: Identity | null;
  /** How every source fares now. */
  readonly sources: () => readonly SourceWord[];
  readonly method: SignInMethod;
  readonly dialect: Dialect;
  /** Platform time. */
  readonly now: () => Instant;
  readonly onChange: (view: PreflightView) => void;
}

/** Whether this sign-in may do what the board needs, told as the answers come in. */
export interface Preflight {
  view(): PreflightView;
  /** Reads the grants anew. */
  check(): Promise<PreflightView>;
  /** To be called whenever a source has answered or failed; reads the grants when that is worth it. */
  notice(): void;
}

/** Roles change seldom, and a change that hurts is told by a refused call at once. */
const AGAIN_MS = 15 * 60_000;

interface Known {
  readonly grants: Evidence['grants'];
  readonly token: TokenFacts | null;
  readonly fault: Fault | null;
}

export function createPreflight(parts: PreflightParts): Preflight {
  let known: Known = { grants: null, token: null, fault: null };
  let askedAt: Instant | null = null;
  let underWay: Promise<void> | null = null;
  let told = viewOf(parts, known);
  let refusals = refusalsOf(parts.sources());

  const tell = (): PreflightView => {
    const view = viewOf(parts, known);
    if (!same(view, told)) {
      told = view;
      parts.onChange(view);
    }
    return told;
  };
  const read = async (identity: Identity): Promise<void> => {
    askedAt = parts.now();
    known = await ask(identity, known, askedAt);
    underWay = null;
    tell();
  };
  const refresh = (): Promise<void> => {
    if (parts.identity === null) return Promise.resolve();
    underWay ??= read(parts.identity);
    return underWay;
  };
  return {
    view: tell,
    async check() {
      // What is under way may have left before the administrator’s change.
      if (underWay !== null) await underWay;
      await refresh();
      return tell();
    },
    notice() {
      const words = parts.sources();
      const seen = refusalsOf(words);
      const changed = seen !== refusals;
      refusals = seen;
      const begun = askedAt !== null || words.some(({ lastAnswerAt, fault }) => lastAnswerAt ?? fault);
      if (begun && (changed || askedAt === null || parts.now() - askedAt >= AGAIN_MS)) void refresh();
      tell();
    },
  };
}

/** What fails keeps what was known before: it is old, and not wrong for that. */
async function ask(identity: Identity, known: Known, readAt: Instant): Promise<Known> {
  const [grants, token] = await Promise.all([identity.grants(), identity.token()]);
  return {
    grants: grants.ok ? { list: grants.value, readAt } : known.grants,
    token: token.ok ? token.value : known.token,
    fault: grants.ok ? null : grants.fault,
  };
}

function viewOf(
  { dialect, method, sources }: PreflightParts,
  { grants, token, fault }: Known,
): PreflightView {
  // A gateway of the guide's shape has scopes for clients as well.
  const scopesApply = method === 'browser' || dialect === 'guide';
  const rows = judge(needsOf(dialect), { grants, token, scopesApply, sources: sources() });
  const asker = { organization: token?.organization ?? null, who: token?.clientName ?? null };
  return { rows, fault, request: requestText(rows, asker) };
}

/** Two equal texts mean that the same calls are refused. */
function refusalsOf(words: readonly SourceWord[]): string {
  const refused = words.filter(({ fault }) => fault?.kind === 'permission-missing');
  return refused.map(({ source, fault }) => `${source} ${fault?.detail ?? ''}`).join('\n');
}

import type { Severity } from '../../../core/board/view.ts';
import type { NeedKind, PreflightRow, PreflightView } from '../../../core/preflight/preflight.ts';
import { countOf, formatCount } from '../../format/numbers.ts';

export interface VerdictWords {
  readonly severity: Severity;
  readonly word: string;
}

/** The verdict as shape and word; what is optional is missed, not demanded. */
export function verdictWords({
  verdict,
  optional,
}: Pick<PreflightRow, 'verdict' | 'optional'>): VerdictWords {
  switch (verdict) {
    case 'granted':
      return { severity: 'ok', word: 'Granted' };
    case 'missing':
      return { severity: optional ? 'warning' : 'critical', word: 'Missing' };
    case 'unknown':
      return { severity: 'unknown', word: 'Not known' };
  }
}

export const KIND_WORDS: Readonly<Record<NeedKind, string>> = {
  permission: 'Permission',
  scope: 'Scope',
  feature: 'Feature',
};

/** Missing first, what is demanded before what is optional; else in the order in which they were told. */
export function arrangeNeeds(
  rows: readonly PreflightRow[],
  { onlyMissing }: { readonly onlyMissing: boolean },
): readonly PreflightRow[] {
  const shown = onlyMissing ? rows.filter(({ verdict }) => verdict === 'missing') : rows;
  return [...shown].sort((a, b) => rank(a) - rank(b));
}

function rank({ verdict, optional }: PreflightRow): number {
  if (verdict === 'missing') return optional ? 1 : 0;
  return verdict === 'unknown' ? 2 : 3;
}

/** What the board cannot do without and lacks. */
export function missingNeeds(preflight: PreflightView | null): readonly PreflightRow[] {
  return (preflight?.rows ?? []).filter(({ verdict, optional }) => verdict === 'missing' && !optional);
}

/** Such as "2 permissions missing"; `null` where nothing is. */
export function missingWords(needs: readonly PreflightRow[]): string | null {
  const [first] = needs;
  if (first === undefined) return null;
  const same = needs.every(({ kind }) => kind === first.kind);
  const noun = same ? KIND_WORDS[first.kind].toLowerCase() : 'need';
  return `${countOf(needs.length, noun)} missing`;
}

/** The parts of a name, each with its colon, so that a long one breaks there. */
export function nameParts(name: string): readonly string[] {
  return name.split(/(?<=:)/);
}

/** All of it in one sentence. */
export function summaryWords({ rows }: PreflightView): VerdictWords {
  const missing = rows.filter(({ verdict }) => verdict === 'missing');
  const demanded = missing.filter(({ optional }) => !optional).length;
  const unknown = rows.filter(({ verdict }) => verdict === 'unknown').length;
  if (rows.length === 0) return { severity: 'unknown', word: 'Nothing was checked yet.' };
  if (demanded > 0) {
    const rest = missing.length - demanded;
    const more = rest === 0 ? '' : `, ${formatCount(rest)} optional`;
    return { severity: 'critical', word: `Missing: ${formatCount(demanded)} that the board needs${more}.` };
  }
  if (missing.length > 0) {
    return {
      severity: 'warning',
      word: `Everything needed is granted. Missing: ${formatCount(missing.length)} optional.`,
    };
  }
  if (unknown > 0) {
    return { severity: 'unknown', word: `Nothing is known to be missing; ${unknown} not tried yet.` };
  }
  return { severity: 'ok', word: 'Everything is granted.' };
}

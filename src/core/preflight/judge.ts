import type { Fault } from '../faults/fault.ts';
import { divisionsOf, type Evidence, isScopeRefusal, type SourceWord, spelled } from './evidence.ts';
import type { Need } from './needs.ts';
import type { PreflightRow, Verdict } from './preflight.ts';

interface Judgement {
  readonly verdict: Verdict;
  readonly evidence: string | null;
}

const UNKNOWN: Judgement = { verdict: 'unknown', evidence: null };

/**
 * Judges every need. The newest word wins: a call that is refused now beats what the roles are said to
 * grant, and so does a call that was answered since they were read.
 */
export function judge(needs: readonly Need[], evidence: Evidence): readonly PreflightRow[] {
  return needs.map((need) => ({ ...rowOf(need), ...judgementOf(need, evidence) }));
}

function rowOf({
  id,
  kind,
  names,
  guideName,
  panels,
  lost,
  optional,
}: Need): Omit<PreflightRow, keyof Judgement> {
  return { id, kind, names, guideName, panels, lost, optional };
}

function judgementOf(need: Need, evidence: Evidence): Judgement {
  const words = evidence.sources.filter(({ source }) => need.sources.includes(source));
  switch (need.kind) {
    case 'permission':
      return permission(need, evidence);
    case 'scope':
      return scope(need, evidence);
    case 'feature':
      return answered(words, -Infinity) ?? UNKNOWN;
  }
}

function permission(need: Need, { grants, sources }: Evidence): Judgement {
  const refusal = sources.find(({ source, fault }) => fault !== null && refuses(need, source, fault));
  if (refusal !== undefined) return refused(refusal);
  const words = sources.filter(({ source }) => need.sources.includes(source));
  const proof = answered(words, grants?.readAt ?? -Infinity);
  if (proof !== null) return proof;
  if (need.names.length === 0) return { verdict: 'granted', evidence: 'The platform demands no permission.' };
  return grants === null ? UNKNOWN : granted(need, grants.list);
}

function refuses(need: Need, source: SourceWord['source'], fault: Fault): boolean {
  if (fault.kind !== 'permission-missing' || isScopeRefusal(fault)) return false;
  if (fault.permissions.length === 0) return need.sources.includes(source);
  const names = need.names.map(spelled);
  return fault.permissions.some((name) => names.includes(spelled(name)));
}

function granted({ names }: Need, grants: Parameters<typeof divisionsOf>[1]): Judgement {
  for (const name of names) {
    const divisions = divisionsOf(name, grants);
    if (divisions === null) continue;
    const where = divisions.length === 0 ? '' : ` in ${divisions.join(', ')}`;
    return { verdict: 'granted', evidence: `A role grants ${name}${where}.` };
  }
  return { verdict: 'missing', evidence: 'No role grants it.' };
}

function scope(need: Need, { scopesApply, sources, token }: Evidence): Judgement {
  const words = sources.filter(({ source }) => need.sources.includes(source));
  const refusal = words.find(({ fault }) => fault !== null && isScopeRefusal(fault));
  if (refusal !== undefined) return refused(refusal);
  if (!scopesApply) {
    return { verdict: 'granted', evidence: 'Scopes do not apply to client credentials; roles decide.' };
  }
  const scopes = token?.scopes ?? [];
  if (scopes.some((held) => need.names.includes(held))) {
    return { verdict: 'granted', evidence: 'The token names it.' };
  }
  // Organisations need not enforce scopes: an answered call tells more than a list without the name.
  const proof = answered(words, -Infinity);
  if (proof !== null) return proof;
  return scopes.length === 0 ? UNKNOWN : { verdict: 'missing', evidence: 'The token does not name it.' };
}

function refused({ fault }: SourceWord): Judgement {
  return { verdict: 'missing', evidence: `Refused: ${fault?.call ?? 'a call of this panel'}.` };
}

/** Whether a source was answered after `since` and has not failed from then on. */
function answered(words: readonly SourceWord[], since: number): Judgement | null {
  const proof = words.find(
    ({ fault, lastAnswerAt }) => fault === null && (lastAnswerAt ?? -Infinity) > since,
  );
  return proof === undefined ? null : { verdict: 'granted', evidence: 'The platform answers these calls.' };
}

import type { PreflightRow } from './preflight.ts';

/** Whose rights are asked for; `null` = not told. */
export interface Asker {
  readonly organization: string | null;
  /** The client or user whose role is to change. */
  readonly who: string | null;
}

/** Text to send to an administrator about what is missing; empty where nothing is. */
export function requestText(rows: readonly PreflightRow[], asker: Asker): string {
  const missing = rows.filter(({ verdict, kind }) => verdict === 'missing' && kind !== 'feature');
  if (missing.length === 0) return '';
  return [
    `Floorwatch${of(asker.organization)} needs more rights to show its board.`,
    '',
    ...section(
      `Please add these permissions to a role of ${asker.who ?? 'its client'}:`,
      missing,
      'permission',
    ),
    ...section('Please add these scopes to its OAuth client:', missing, 'scope'),
    'Floorwatch only reads. It takes up the change by itself within minutes; nothing needs a restart.',
  ].join('\n');
}

function of(organization: string | null): string {
  return organization === null ? '' : ` (organisation ${organization})`;
}

function section(
  heading: string,
  missing: readonly PreflightRow[],
  kind: PreflightRow['kind'],
): readonly string[] {
  const rows = missing.filter((row) => row.kind === kind);
  return rows.length === 0 ? [] : [heading, ...rows.map(line), ''];
}

function line({ names, guideName, lost, optional }: PreflightRow): string {
  const guide = guideName === null || names.includes(guideName) ? '' : ` [${guideName}]`;
  const name = names.length === 0 ? 'access to users' : names.join(' or ');
  return `- ${name}${guide}${optional ? ' (optional)' : ''}: without it: ${lost}`;
}

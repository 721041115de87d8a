import type { Table, Verdict } from './part.ts';

/** A number with as many digits as it is worth; unknown is a dash. */
export function figure(value: number | null): string {
  if (value === null || Number.isNaN(value)) return '–';
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en');
  return value.toFixed(Math.abs(value) >= 10 ? 1 : 2);
}

export function isMissed({ measured, limit }: Verdict): boolean {
  return measured !== null && !(measured < limit);
}

/** "met", "missed" or "open", and by how much. */
export function verdictLine(verdict: Verdict): string {
  const { target, measured, limit, unit, note } = verdict;
  const word = measured === null ? 'open  ' : isMissed(verdict) ? 'missed' : 'met   ';
  const value = measured === null ? 'not measured' : `${figure(measured)} ${unit}`;
  return `${word} ${target}: ${value} (target: under ${limit} ${unit})${note === undefined ? '' : `; ${note}`}`;
}

export function verdictTable(verdicts: readonly Verdict[]): Table {
  return {
    title: 'Targets',
    head: ['Target', 'Limit', 'Measured', 'Result'],
    rows: verdicts.map((verdict) => [
      verdict.note === undefined ? verdict.target : `${verdict.target} (${verdict.note})`,
      `under ${verdict.limit} ${verdict.unit}`,
      verdict.measured === null ? 'not measured' : `${figure(verdict.measured)} ${verdict.unit}`,
      verdict.measured === null ? 'open' : isMissed(verdict) ? 'missed' : 'met',
    ]),
  };
}

export function markdown({ title, head, rows }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [`### ${title}`, '', line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** For a terminal: columns as wide as their widest cell. */
export function plain({ title, head, rows }: Table): string {
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((cells) => cells[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
  return [title, line(head), ...rows.map(line)].join('\n');
}

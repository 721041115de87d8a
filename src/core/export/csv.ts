/** What a cell may hold; `null` = not known, an empty cell and never a 0. */
export type Cell = string | number | null;

/** The header names a unit or a zone, such as "Utilization (per cent)". */
export type CsvColumn<Row> = readonly [header: string, cell: (row: Row) => Cell];

/**
 * Comma-separated values after RFC 4180, with a line of headers, in the order given. No text can start a
 * formula in a spreadsheet: where one would, a ' stands before it. Numbers are written as they are.
 */
export function csvOf<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string {
  const lines = rows.map((row) => columns.map(([, cell]) => textOf(cell(row))));
  return [columns.map(([header]) => textOf(header)), ...lines]
    .map((line) => `${line.map(quoted).join(',')}\r\n`)
    .join('');
}

/** Such as "2026-11-25T18:03:00Z"; `null` where there is none. */
export function utcCell(instant: number | null | undefined): string | null {
  return instant === null || instant === undefined
    ? null
    : `${new Date(instant).toISOString().slice(0, 19)}Z`;
}

function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** Spreadsheets of some languages take the wide forms of these signs as well. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

function quoted(text: string): string {
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

import type { Finding, Severity } from '../board/view.ts';

/** Something to mend. */
export function found(
  id: string,
  severity: Severity,
  words: Pick<Finding, 'title' | 'detail' | 'remedy' | 'admin'>,
): Finding {
  return { id, severity, ...words };
}

/** Something that was looked at and is as it should be. */
export function fine(id: string, title: string, detail: string): Finding {
  return { id, severity: 'ok', title, detail, remedy: null, admin: null };
}

/** "1 person", "14 people". */
export function peopleWords(count: number): string {
  return count === 1 ? '1 person' : `${count.toLocaleString('en')} people`;
}

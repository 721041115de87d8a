import type { Instant } from '../time/minute.ts';

const LONGEST_NAME = 60;

/** The name of an exported history, such as "alerts-Contoso-2026-11-25.csv"; the date is UTC. */
export function historyFileName(organization: string, now: Instant): string {
  const plain = organization
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, LONGEST_NAME)
    .replaceAll(/^-+|-+$/gu, '');
  const date = new Date(now).toISOString().slice(0, 10);
  return [...['alerts', plain].filter((part) => part !== ''), `${date}.csv`].join('-');
}

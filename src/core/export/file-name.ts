/** Longer names make paths that some systems refuse. */
const MOST_LETTERS = 60;

/**
 * A file name that every system takes, such as "floorwatch-winback-nrw-2026-11-25-1903.csv", from its
 * parts. Letters of any script stay; everything else becomes a hyphen, also what would lead to another
 * folder. Empty parts are left out.
 */
export function fileName(parts: readonly string[], ending: string): string {
  const words = parts.map(wordsOf).filter((part) => part !== '');
  return `${['floorwatch', ...words].join('-')}.${ending}`;
}

function wordsOf(part: string): string {
  const plain = part
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  return Array.from(plain)
    .slice(0, MOST_LETTERS)
    .join('')
    .replaceAll(/^-+|-+$/gu, '');
}

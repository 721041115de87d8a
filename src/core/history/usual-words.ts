import type { Usual } from './view.ts';

export type UsualUnit = 'points' | 'a minute' | 'agents';

/**
 * How a value compares with what is usual, such as "12 points below usual"; "as usual" within the band, and
 * `null` where either is not known.
 */
export function againstUsual(value: number | null, usual: Usual | null, unit: UsualUnit): string | null {
  if (value === null || usual === null) return null;
  const difference = Math.round(Math.abs(value - usual.median));
  const within = value >= usual.low && value <= usual.high;
  if (within || difference === 0) return 'as usual';
  return `${amount(difference, unit)} ${value < usual.median ? 'below' : 'above'} usual`;
}

function amount(difference: number, unit: UsualUnit): string {
  const number = difference.toLocaleString('en');
  switch (unit) {
    case 'points':
      return difference === 1 ? '1 point' : `${number} points`;
    case 'agents':
      return difference === 1 ? '1 agent' : `${number} agents`;
    case 'a minute':
      return `${number} a minute`;
  }
}

import type { BuiltIn } from './built-in.ts';
import { is } from './conditions.ts';

/** While one of these holds, nothing else is judged. */
export const CONNECTION_RULES: readonly BuiltIn[] = [
  {
    id: 'data-stale',
    name: 'Board is out of date',
    about: 'The platform has not answered for a while, so nothing on the floor can be judged.',
    severity: 'critical',
    subject: 'connection',
    condition: is('data-stale'),
    sustainMinutes: 2,
    holdMinutes: 1,
    renotifyMinutes: 30,
    when: 'always',
  },
  {
    id: 'rate-limited',
    name: 'Request limit reached',
    about: 'The platform asks to wait, so nothing on the floor can be judged until it answers again.',
    severity: 'warning',
    subject: 'connection',
    condition: is('rate-limited'),
    sustainMinutes: 2,
    holdMinutes: 1,
    renotifyMinutes: 30,
    when: 'always',
  },
  {
    id: 'signed-out',
    name: 'Signed out',
    about: 'Without a sign-in nothing is watched.',
    severity: 'critical',
    subject: 'connection',
    condition: is('signed-out'),
    sustainMinutes: 1,
    holdMinutes: 0,
    renotifyMinutes: 30,
    when: 'always',
  },
];

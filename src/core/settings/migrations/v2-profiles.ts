import type { Bag } from './migrations.ts';

/** Version 2 keeps profiles; whoever comes from version 1 signed in through the environment. */
export function addProfiles(settings: Bag): Bag {
  return { ...settings, profiles: { list: [], activeId: null } };
}

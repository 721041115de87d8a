import { addProfiles } from './v2-profiles.ts';
import { addAlerting } from './v3-alerting.ts';
import { addUsual } from './v4-usual.ts';

/** Turns settings of version `to - 1` into those of version `to`; must not throw. */
export interface Step {
  readonly to: number;
  /** What the step is for, for the log. */
  readonly what: string;
  readonly run: (settings: Bag) => Bag;
}

/** Settings of any version: only the number is known to be there. */
export type Bag = Readonly<Record<string, unknown>>;

/** Every step there ever was, in order, one version at a time. */
export const STEPS: readonly Step[] = [
  { to: 2, what: 'room for profiles', run: addProfiles },
  { to: 3, what: 'room for rules, shifts and how alerts call', run: addAlerting },
  { to: 4, what: 'whether the chart shows what is usual', run: addUsual },
];

/** The version that the steps lead to; the first version needs none. */
export const CURRENT_VERSION = 1 + STEPS.length;

export type Migrated =
  | { readonly kind: 'ready'; readonly settings: unknown; readonly from: number }
  /** Written by a later Floorwatch: reading it in part would lose what it added. */
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'not-settings' };

/** Settings of any known version as those of the newest. Whether they are whole is checked after. */
export function migrate(input: unknown, steps: readonly Step[] = STEPS): Migrated {
  const version = versionOf(input);
  if (version === null) return { kind: 'not-settings' };
  if (version > 1 + steps.length) return { kind: 'newer', version };
  const settings = steps
    .filter(({ to }) => to > version)
    .reduce<Bag>((bag, { to, run }) => ({ ...run(bag), version: to }), input as Bag);
  return { kind: 'ready', settings, from: version };
}

/** The versions that the steps leave out or have twice; empty where each follows the one before. */
export function gapsIn(steps: readonly Step[]): readonly number[] {
  return steps.map(({ to }) => to).filter((to, at) => to !== at + 2);
}

function versionOf(input: unknown): number | null {
  if (typeof input !== 'object' || input === null || !('version' in input)) return null;
  const { version } = input;
  return typeof version === 'number' && Number.isInteger(version) && version >= 1 ? version : null;
}

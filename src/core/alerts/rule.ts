import type { MeasureId, StateId, SubjectKind } from './measure.ts';

export type AlertSeverity = 'critical' | 'warning';

/** What must hold of a subject. A side that is not known makes a level or a state unknown. */
export type Condition =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] }
  | LevelCondition
  | { readonly kind: 'state'; readonly state: StateId; readonly holds: boolean };

/**
 * `above` = at or above `set`, until the value falls below `clear`; `below` = below `set`, until the value
 * is at or above `clear`. Between the two levels an alert stays as it is.
 */
export interface LevelCondition {
  readonly kind: 'level';
  readonly measure: MeasureId;
  readonly side: 'above' | 'below';
  readonly set: number;
  readonly clear: number;
  /** With a smaller sample the level is not judged; `null` = none is needed. */
  readonly minimumSample: number | null;
}

/** Which subjects a rule watches: all, or those that belong to any of the named. */
export type Scope =
  | { readonly kind: 'all' }
  | {
      readonly kind: 'some';
      readonly campaignIds: readonly string[];
      readonly queueIds: readonly string[];
      readonly teamIds: readonly string[];
    };

export interface Rule {
  readonly id: string;
  readonly name: string;
  /** One sentence: what it tells and why that matters. */
  readonly about: string;
  /** Comes with the app: can be edited, switched off and reset, not removed. */
  readonly builtIn: boolean;
  readonly enabled: boolean;
  readonly severity: AlertSeverity;
  readonly subject: SubjectKind;
  readonly condition: Condition;
  /** How long it must hold before the alert is raised, in whole minutes; 0 = the first closed minute. */
  readonly sustainMinutes: number;
  /** How long it must be over before the alert is resolved, in whole minutes. */
  readonly holdMinutes: number;
  readonly scope: Scope;
  /** Tells again while it lasts and nobody has acknowledged it; `null` = once. */
  readonly renotifyMinutes: number | null;
  readonly when: 'shift' | 'always';
}

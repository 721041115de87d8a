import type { AlertSeverity, Rule } from '../core/alerts/rule.ts';
import type { Notice } from '../core/alerts/state.ts';
import type {
  AlertsView,
  HistoryPage,
  HistoryQuery,
  RulePreview,
  RulesView,
  SnoozeLength,
} from '../core/alerts/view.ts';
import type { BoardChange } from '../core/board/changes.ts';
import type { BoardView } from '../core/board/view.ts';
import type { DiskView } from '../core/disk/trouble.ts';
import type { Fault } from '../core/faults/fault.ts';
import type {
  BaselineBand,
  BaselineQuery,
  Forecast,
  HistoryState,
  ReplayedBoard,
  ReplayQuery,
} from '../core/history/view.ts';
import type { PreflightView } from '../core/preflight/preflight.ts';
import type { ProfileDraft, Profiles } from '../core/session/profile.ts';
import type { SessionState } from '../core/session/session.ts';
import type { Preferences } from '../core/settings/preferences.ts';
import type { HandOverNote, ShiftPlan, ShiftView } from '../core/shifts/plan.ts';

/*
 * The whole contract between the window and the main side, as one value. Main side, preload, web
 * client and test double derive their types from it: a call without an answer does not compile.
 * The values carry only a kind, so that the preload stays tiny; the types are phantom.
 */

interface Ask<Argument, Answer> {
  readonly kind: 'ask';
  readonly types?: (argument: Argument) => Answer;
}

interface Tell<Value> {
  readonly kind: 'tell';
  readonly types?: (value: Value) => void;
}

function ask<Argument, Answer>(): Ask<Argument, Answer> {
  return { kind: 'ask' };
}

function tell<Value>(): Tell<Value> {
  return { kind: 'tell' };
}

/** A view with its number. A change fits only on the view that it names as its base. */
export interface NumberedView {
  readonly revision: number;
  readonly view: BoardView;
}

export interface NumberedChange {
  readonly base: number;
  readonly revision: number;
  readonly change: BoardChange;
}

export interface About {
  readonly version: string;
  readonly host: 'desktop' | 'web';
  /** Such as "Electron 45.4.1" or "Node 24.21.0". */
  readonly runtime: string;
}

export interface RegionChoice {
  /** What a profile's place names it by. */
  readonly region: string;
  /** Such as "EU (Frankfurt)". */
  readonly label: string;
}

/** What a try of a draft showed; nothing of it is kept. */
export interface TestResult {
  readonly organization: string | null;
  /** `null` = the sign-in works. */
  readonly fault: Fault | null;
}

/** A page of the platform's administration that mends what a finding names. */
export type AdminPage =
  | { readonly page: 'queue' | 'campaign' | 'skill-group' | 'person'; readonly id: string }
  | { readonly page: 'roles' | 'oauth' | 'licences' };

/** A notice as the windows hear of it. */
export interface Noticed {
  readonly notice: Notice;
  /** Whether the system shows it; if not, the page does. */
  readonly native: boolean;
  /** The tone to play; `null` = none. */
  readonly sound: AlertSeverity | null;
}

/** What a click on a notification leads to. */
export interface Focus {
  readonly alertId: string | null;
  readonly campaignId: string | null;
}

/** A file for the supervisor to keep. */
export interface TextFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

export const contract = {
  board: {
    /** The whole view; from then on changes are told on top of it. */
    read: ask<undefined, NumberedView>(),
    /** Opens a campaign for this window; `null` closes it. What differs comes as a change. */
    open: ask<{ readonly campaignId: string | null }, undefined>(),
    /** Whether the window can be seen. A hidden window is told nothing until it is shown again. */
    setVisible: ask<{ readonly visible: boolean }, undefined>(),
    changed: tell<NumberedChange>(),
  },
  preferences: {
    read: ask<undefined, Preferences>(),
    /** Changes the given fields and answers with the whole. */
    save: ask<Partial<Preferences>, Preferences>(),
    changed: tell<Preferences>(),
  },
  profiles: {
    read: ask<undefined, Profiles>(),
    regions: ask<undefined, readonly RegionChoice[]>(),
    /** Adds or changes a profile and answers with its id. A secret goes in here and never out. */
    save: ask<ProfileDraft, { readonly id: string }>(),
    /** Forgets the profile, its secret and its board. */
    remove: ask<{ readonly id: string }, undefined>(),
    /** Watches another organisation; the board of the former is kept for the way back. */
    activate: ask<{ readonly id: string }, undefined>(),
    /** Tries a draft with client credentials: signs in, reads the organisation, signs out. */
    test: ask<ProfileDraft, TestResult>(),
    /** Adds the simulated organisation, starts its simulator and watches it. */
    exploreDemo: ask<undefined, undefined>(),
    changed: tell<Profiles>(),
  },
  session: {
    read: ask<undefined, SessionState>(),
    /** Signs in to the active profile; opens the browser where the method is `browser`. */
    signIn: ask<undefined, undefined>(),
    /** Gives up a sign-in that is under way. */
    cancel: ask<undefined, undefined>(),
    /** Revokes the token and forgets the secret of the active profile. */
    signOut: ask<undefined, undefined>(),
    changed: tell<SessionState>(),
  },
  preflight: {
    read: ask<undefined, PreflightView>(),
    /** Reads the grants anew. */
    check: ask<undefined, PreflightView>(),
    changed: tell<PreflightView>(),
  },
  alerts: {
    read: ask<undefined, AlertsView>(),
    acknowledge: ask<{ readonly ids: readonly string[]; readonly note: string }, undefined>(),
    /** Tells nothing of these alerts for a while; `null` ends it. */
    snooze: ask<{ readonly ids: readonly string[]; readonly length: SnoozeLength | null }, undefined>(),
    /** Tells nothing at all for a while; `null` ends it. */
    snoozeAll: ask<{ readonly length: SnoozeLength | null }, undefined>(),
    markFalseAlarm: ask<{ readonly id: string; readonly is: boolean }, undefined>(),
    history: ask<HistoryQuery, HistoryPage>(),
    /** The same as comma-separated values, without the limit. */
    exportHistory: ask<HistoryQuery, TextFile>(),
    /** Shows a notification, so that the supervisor sees whether the system lets it through. */
    tryNotification: ask<undefined, undefined>(),
    changed: tell<AlertsView>(),
    noticed: tell<Noticed>(),
    focused: tell<Focus>(),
  },
  rules: {
    read: ask<undefined, RulesView>(),
    /** Changes a rule or adds one; an empty id asks for a new one. Answers with the id. */
    save: ask<Rule, { readonly id: string }>(),
    remove: ask<{ readonly id: string }, undefined>(),
    /** Makes a built-in rule what it was. */
    reset: ask<{ readonly id: string }, undefined>(),
    /** What the rule would have done over the stored minutes; nothing is kept. */
    preview: ask<Rule, RulePreview>(),
    changed: tell<RulesView>(),
  },
  shift: {
    read: ask<undefined, ShiftView>(),
    savePlan: ask<ShiftPlan, undefined>(),
    /** "My shift is on now" or "is over"; `null` goes by the plan again. */
    override: ask<{ readonly on: boolean | null }, undefined>(),
    /** Makes the hand-over note of the present shift now. */
    handOver: ask<undefined, HandOverNote>(),
    changed: tell<ShiftView>(),
  },
  history: {
    state: ask<undefined, HistoryState>(),
    /** What is usual at these times, from the weeks before; at most a day at once. */
    baseline: ask<BaselineQuery, BaselineBand>(),
    /** When a campaign's list will be done. */
    forecast: ask<{ readonly campaignId: string }, Forecast>(),
    /** The board at the end of a past minute. */
    minute: ask<ReplayQuery, ReplayedBoard>(),
    /** Told about once a minute, and when another profile is watched. */
    changed: tell<HistoryState>(),
  },
  disk: {
    /** What cannot be written to the disk now. */
    read: ask<undefined, DiskView>(),
    changed: tell<DiskView>(),
  },
  exports: {
    /** The shift of the watched organisation as one page. */
    report: ask<undefined, TextFile>(),
    /** What helps to find a fault, without secrets, names and ids. */
    diagnostics: ask<undefined, TextFile>(),
  },
  links: {
    /** Opens a page of the platform's administration in the system's browser. */
    openAdmin: ask<AdminPage, undefined>(),
  },
  app: {
    about: ask<undefined, About>(),
  },
} as const;

export type Contract = typeof contract;
export type Group = keyof Contract;

/** An answer crosses as a value: Electron would keep only the message of a thrown error. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly code: 'untrusted-sender' | 'bad-argument' | 'failed';
      readonly message: string;
    };

type AskNames<G> = { [K in keyof G]: G[K] extends Ask<never, unknown> ? K : never }[keyof G];
type TellNames<G> = { [K in keyof G]: G[K] extends Tell<never> ? K : never }[keyof G];
export type ArgumentOf<C> = C extends Ask<infer A, unknown> ? A : never;
export type AnswerOf<C> = C extends Ask<never, infer R> ? R : never;
export type ValueOf<C> = C extends Tell<infer V> ? V : never;

type AskFunction<C> =
  ArgumentOf<C> extends undefined
    ? () => Promise<Answer<AnswerOf<C>>>
    : (argument: ArgumentOf<C>) => Promise<Answer<AnswerOf<C>>>;
type TellFunction<C> = (listener: (value: ValueOf<C>) => void) => () => void;

/** What the window is given: each `ask` a function, each `tell` a subscription that returns its end. */
export type Api = {
  readonly [G in Group]: {
    readonly [K in AskNames<Contract[G]>]: AskFunction<Contract[G][K]>;
  } & {
    readonly [K in TellNames<Contract[G]>]: TellFunction<Contract[G][K]>;
  };
};

/** What a host must provide per `ask`: a parser for the untrusted argument and the answer. */
export type Routes<Caller> = {
  readonly [G in Group]: {
    readonly [K in AskNames<Contract[G]>]: {
      readonly parse: (input: unknown) => ArgumentOf<Contract[G][K]>;
      readonly run: (
        argument: ArgumentOf<Contract[G][K]>,
        caller: Caller,
      ) => AnswerOf<Contract[G][K]> | Promise<AnswerOf<Contract[G][K]>>;
    };
  };
};

/** The name of a call on the wire, the same for every transport. */
export function channelOf(group: string, name: string): string {
  return `${group}:${name}`;
}

/** Every call of one kind as `[group, name]`. */
export function callsOf(kind: 'ask' | 'tell'): readonly (readonly [group: string, name: string])[] {
  return Object.entries(contract).flatMap(([group, calls]) =>
    Object.entries<{ readonly kind: 'ask' | 'tell' }>(calls)
      .filter(([, call]) => call.kind === kind)
      .map(([name]) => [group, name] as const),
  );
}

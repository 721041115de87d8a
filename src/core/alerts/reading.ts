import type { Finding } from '../board/view.ts';
import type { Minute } from '../time/minute.ts';
import type { Measured, MeasureId, StateId, SubjectKind } from './measure.ts';

/** Whom or what an alert is about. The connection has the id "connection". */
export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly name: string;
}

/** Where something belongs. */
export interface Places {
  readonly campaignIds: readonly string[];
  readonly queueIds: readonly string[];
  readonly teamIds: readonly string[];
}

/** Everything that rules may ask of one subject, at one closed minute. */
export interface SubjectReading {
  readonly subject: Subject;
  /** The campaign that shows the subject; `null` where none does. */
  readonly campaignId: string | null;
  readonly queueId: string | null;
  /** Teams, groups and skill groups that feed its queue. */
  readonly teamIds: readonly string[];
  /** Where it belongs besides: a queue that several campaigns share, an agent of several queues. */
  readonly further?: Places;
  /** The queue that would name its teams was not read yet, so that it may belong to more of them. */
  readonly teamsUnread?: true;
  /** An absent measure is not known. */
  readonly measures: Readonly<Partial<Record<MeasureId, Measured>>>;
  /** An absent state is not known. */
  readonly states: Readonly<Partial<Record<StateId, boolean>>>;
}

/** Who a reading is about and where it belongs, as it is kept with figures of the past. */
export type Identity = Pick<SubjectReading, 'subject' | 'campaignId' | 'queueId' | 'teamIds' | 'further'>;

export function identityOf({ subject, campaignId, queueId, teamIds, further }: SubjectReading): Identity {
  return { subject, campaignId, queueId, teamIds, ...(further === undefined ? {} : { further }) };
}

/** One closed minute as rules see it. */
export interface Reading {
  readonly minute: Minute;
  readonly subjects: readonly SubjectReading[];
  /** Kinds whose subjects are all listed, so that a missing one is gone. */
  readonly whole: readonly SubjectKind[];
  /** Whether the connection is in such trouble that nothing else may be judged. */
  readonly inhibited: boolean;
}

/** What explains a subject beyond its measures; asked for only where an alert needs it. */
export interface Context {
  /** The dialer's and the people's findings of the campaign, worst first. */
  readonly findings: readonly Finding[];
  /** Names of the agents behind a count, such as those not responding. */
  readonly people: Readonly<Partial<Record<MeasureId, readonly string[]>>>;
}

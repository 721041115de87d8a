import type { RoutingStatus } from './agent.ts';

/** A group that feeds a queue with members. */
export interface MemberGroup {
  readonly id: string;
  readonly name: string;
  readonly kind: 'team' | 'group' | 'skill-group';
}

export interface Queue {
  readonly id: string;
  readonly name: string;
  readonly memberGroups: readonly MemberGroup[];
}

/** A skill group resolved to the people who fit it; its name stands where a queue or campaign names it. */
export interface SkillGroup {
  readonly id: string;
  readonly memberIds: readonly string[];
}

/** That an agent belongs to a queue, and whether the agent is joined to it (takes its work). */
export interface Membership {
  readonly queueId: string;
  readonly agentId: string;
  readonly joined: boolean;
}

export type WorkMedia = 'voice' | 'chat' | 'message' | 'email' | 'callback';

/** Interactions of one medium in one queue at one moment. */
export interface MediaLoad {
  readonly media: WorkMedia;
  readonly waiting: number;
  readonly interacting: number;
  readonly alerting: number;
  /** When the longest-waiting interaction began, epoch ms; `null` where none waits. */
  readonly longestWaitingSince: number | null;
}

/** What a queue holds now. Media are kept apart; only the board sums them, where it says so. */
export interface QueueLoad {
  readonly queueId: string;
  readonly media: readonly MediaLoad[];
  /** Members on queue, busy or free, by the queue's own count; `null` where not told. */
  readonly onQueue: number | null;
  /** The same by status, where the source tells the parts of the sum. */
  readonly onQueueBy?: Readonly<Partial<Record<RoutingStatus, number>>>;
}

import type { ChangeLog } from './change-log.ts';
import type { EventQueue } from './event-queue.ts';
import type { WorldEvent } from './events.ts';
import type { Fifo } from './fifo.ts';
import type { HandledLog } from './handled-log.ts';
import type { Random } from './random.ts';
import type { Ingestion, TallyCell } from './tallies.ts';

export type RoutingStatus = 'OFF_QUEUE' | 'IDLE' | 'INTERACTING' | 'NOT_RESPONDING' | 'COMMUNICATING';
export type Presence =
  'AVAILABLE' | 'AWAY' | 'BUSY' | 'OFFLINE' | 'IDLE' | 'ON_QUEUE' | 'MEAL' | 'TRAINING' | 'MEETING' | 'BREAK';
export type QueueMedia = 'voice' | 'chat' | 'message' | 'email' | 'callback';
export type DialingMode = 'agentless' | 'preview' | 'power' | 'predictive' | 'progressive' | 'external';
export type CampaignStatus =
  'on' | 'stopping' | 'off' | 'complete' | 'invalid' | 'forced_off' | 'forced_stopping';

export interface Ref {
  readonly id: string;
  readonly name: string;
}

export interface Membership {
  readonly queue: Queue;
  joined: boolean;
  readonly memberBy: 'user' | 'group';
}

/** Something that keeps an agent off the queue for a while; the shift's end has no duration. */
export interface Away {
  readonly presence: Presence;
  readonly durationMs: number | null;
}

export interface Agent extends Ref {
  readonly index: number;
  readonly email: string;
  readonly department: string;
  readonly title: string;
  readonly skills: readonly Ref[];
  readonly team: Ref;
  readonly shiftOffsetMs: number;
  readonly memberships: Membership[];
  readonly statuses: ChangeLog<RoutingStatus>;
  readonly presences: ChangeLog<Presence>;
  readonly handled: HandledLog;
  state: 'active' | 'inactive' | 'deleted';
  /** Where the agent's phone is registered: a campaign reaches only those of its own edge group. */
  phone: 'here' | 'otherEdgeGroup' | 'none';
  licences: readonly string[];
  status: RoutingStatus;
  presence: Presence;
  onShift: boolean;
  interaction: Interaction | null;
  pendingAway: Away | null;
  /** Grows with every change of status; a pending event of an older turn is out of date. */
  turn: number;
}

export interface IdleAgent {
  readonly agent: Agent;
  readonly turn: number;
}

/** Live counts of one medium on a queue. `oldestWaiting` is epoch milliseconds or null. */
export interface QueueLoad {
  readonly waiting: number;
  readonly interacting: number;
  readonly oldestWaiting: number | null;
}

export interface Lane {
  readonly media: QueueMedia;
  readonly cell: TallyCell;
  readonly waiting: Fifo<Interaction>;
  readonly loads: ChangeLog<QueueLoad>;
  waitingCount: number;
  interactingCount: number;
  /** Mean arrivals per millisecond before the curve of the day. */
  arrivalRate: number;
  handleMs: number;
}

export interface Queue extends Ref {
  readonly index: number;
  readonly description: string;
  readonly members: { readonly agent: Agent; readonly membership: Membership }[];
  readonly groups: SkillGroup[];
  readonly lanes: readonly Lane[];
  readonly answered: Fifo<Interaction>;
  readonly idleVoice: Fifo<IdleAgent>;
  readonly idleDigital: Fifo<IdleAgent>;
  readonly campaigns: Campaign[];
  idleVoiceCount: number;
  idleDigitalCount: number;
  /** Idle voice agents, each divided by the number of queues they serve. */
  idleVoiceShare: number;
  /** Until this time (epoch milliseconds) agents miss what is offered to them. */
  missingUntil: number;
}

export interface SkillGroup extends Ref {
  readonly description: string;
  readonly skill: Ref;
  readonly members: Agent[];
}

export interface CampaignCounters {
  dialed: number;
  connected: number;
  answered: number;
  handled: number;
  abandoned: number;
  noAnswer: number;
  busy: number;
  machine: number;
  failed: number;
  contactsCalled: number;
  contactsSkipped: number;
  rightParty: number;
  success: number;
  neutral: number;
  failure: number;
}

/** A voice campaign. Times in milliseconds, rates as shares 0 to 1, `abandonTarget` in per cent. */
export interface Campaign extends Ref {
  readonly index: number;
  readonly mode: DialingMode;
  readonly queue: Queue | null;
  readonly priority: number;
  readonly abandonTarget: number | null;
  readonly maxCallsPerAgent: number;
  readonly contactList: Ref;
  readonly cell: TallyCell;
  readonly createdAt: number;
  /** Its list is cut short when the history ends. */
  readonly endsSoon: boolean;
  alwaysRunning: boolean;
  status: CampaignStatus;
  lineCount: number;
  liveRate: number;
  talkMs: number;
  wrapUpMs: number;
  contactsTotal: number;
  retries: number;
  callsPerAgent: number;
  recentAbandonRate: number;
  outstanding: number;
  waiting: number;
  talking: number;
  /** Live answers that agents (or, without agents, the flow) hold now, wrap-up included. */
  holding: number;
  counters: CampaignCounters;
  /** What the outbound service forgot at its last reset of these counters. */
  resetAttempts: number;
  resetConnects: number;
  resetHandled: number;
  resetAbandoned: number;
  errors: readonly string[];
  modifiedAt: number;
  version: number;
  /** Grows with every start; ticks of an older run are out of date. */
  run: number;
  ticks: number;
  /** Whether no contact of its list may be called now; what would be dialed waits for its hours. */
  outsideCallableTime: boolean;
  /** Set when an order pins the pacing, so that it no longer adapts. */
  pinnedCallsPerAgent: number | null;
}

export interface MessagingCampaign extends Ref {
  readonly type: 'SMS' | 'EMAIL' | 'WHATSAPP';
  readonly contactList: Ref;
  readonly cell: TallyCell;
  readonly alwaysRunning: boolean;
  readonly createdAt: number;
  status: CampaignStatus;
  messagesPerMinute: number;
  contactsTotal: number;
  contactsMessaged: number;
  contactsSkipped: number;
  modifiedAt: number;
  version: number;
  run: number;
}

export interface Interaction {
  readonly campaign: Campaign | null;
  readonly queue: Queue;
  readonly lane: Lane;
  readonly cell: TallyCell;
  readonly createdAt: number;
  state: 'waiting' | 'previewing' | 'talking' | 'wrapUp' | 'over';
  agent: Agent | null;
  answeredAt: number;
  talkedUntil: number;
}

export interface LogEntry {
  readonly id: string;
  readonly at: number;
  readonly level: 'INFO' | 'WARNING' | 'ERROR';
  readonly category: string;
  readonly code: string;
  readonly message: string;
  readonly subject: Ref;
}

/** The whole contact centre. `now` is how far it has been played, in epoch milliseconds. */
export interface World {
  readonly startedAt: number;
  now: number;
  readonly random: Random;
  readonly pending: EventQueue<WorldEvent>;
  readonly agents: readonly Agent[];
  readonly queues: readonly Queue[];
  readonly skillGroups: readonly SkillGroup[];
  readonly campaigns: readonly Campaign[];
  readonly messagingCampaigns: readonly MessagingCampaign[];
  readonly cells: readonly TallyCell[];
  readonly ingestion: Ingestion;
  readonly log: LogEntry[];
}

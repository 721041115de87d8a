import type { Clock } from '../simulation.ts';
import type { Fault, FaultKind, FaultOrder, FaultScope } from './fault-kinds.ts';

type FaultOf<K extends FaultKind> = Extract<Fault, { kind: K }>;

interface Entry {
  readonly fault: Fault;
  readonly orderedAt: number;
  uses: number;
}

/** The faults in force. Whoever would misbehave asks here first. */
export class FaultBook {
  #entries: Entry[] = [];
  #nextId = 1;
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  add(order: FaultOrder & FaultScope): Fault {
    const until = order.seconds === undefined ? null : this.#clock.real() + order.seconds * 1_000;
    const fault: Fault = { ...order, id: this.#nextId++, until };
    this.#entries.push({ fault, orderedAt: this.#clock.simulated(), uses: 0 });
    return fault;
  }

  list(): readonly Fault[] {
    this.#dropEnded();
    return this.#entries.map(({ fault }) => fault);
  }

  clear(): void {
    this.#entries = [];
  }

  /** Takes away the faults a test picks. */
  remove(isGone: (fault: Fault) => boolean): void {
    this.#entries = this.#entries.filter(({ fault }) => !isGone(fault));
  }

  /** The newest fault of a kind that covers a path, without using it up. */
  find<K extends FaultKind>(kind: K, path = ''): FaultOf<K> | undefined {
    return this.#entry(kind, path)?.fault as FaultOf<K> | undefined;
  }

  /** As `find`, and counts one use, so that a fault ordered `count` times ends after them. */
  use<K extends FaultKind>(kind: K, path: string): FaultOf<K> | undefined {
    const entry = this.#entry(kind, path);
    if (entry !== undefined) entry.uses += 1;
    return entry?.fault as FaultOf<K> | undefined;
  }

  /** Simulated time at which the analytics stopped moving, or undefined. */
  frozenAt(): number | undefined {
    return this.#entry('frozen', '')?.orderedAt;
  }

  isDropped(permission: string): boolean {
    return this.#all('dropPermission').some((fault) => fault.permission === permission);
  }

  readonly isScopeDropped = (scope: string): boolean =>
    this.#all('dropScope').some((fault) => fault.scope === scope);

  isRevoked(userId: string): boolean {
    return this.revokedUsers().includes(userId);
  }

  /** Ids of the users without a licence. */
  revokedUsers(): string[] {
    return this.#all('revokeLicence').map(({ userId }) => userId);
  }

  /** Permissions that an order makes somebody lack for a topic; a `*` of its pattern stands for anything. */
  rejections(topic: string): string[] {
    return this.#all('rejectTopic')
      .filter(({ pattern }) => fits(pattern, topic))
      .map(({ permission }) => permission);
  }

  #all<K extends FaultKind>(kind: K): FaultOf<K>[] {
    return this.list().filter((fault): fault is FaultOf<K> => fault.kind === kind);
  }

  #entry(kind: FaultKind, path: string): Entry | undefined {
    this.#dropEnded();
    return this.#entries.findLast(
      ({ fault }) =>
        fault.kind === kind && (fault.pathPrefix === undefined || path.startsWith(fault.pathPrefix)),
    );
  }

  #dropEnded(): void {
    if (this.#entries.length === 0) return;
    const now = this.#clock.real();
    this.#entries = this.#entries.filter(
      ({ fault, uses }) =>
        (fault.until === null || fault.until > now) && (fault.count === undefined || uses < fault.count),
    );
  }
}

function fits(pattern: string, topic: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 'i').test(topic);
}

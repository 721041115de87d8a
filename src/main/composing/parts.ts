import type { About } from '../../shared/ipc.ts';
import type { Environment } from '../environment.ts';
import type { OpenAlertBook } from '../ports/alert-book.ts';
import type { Clock } from '../ports/clock.ts';
import type { DemoCentre } from '../ports/demo-centre.ts';
import type { DiskLedger } from '../ports/disk-ledger.ts';
import type { OpenHistory } from '../ports/history.ts';
import type { Log } from '../ports/log.ts';
import type { Network } from '../ports/network.ts';
import type { Notifier } from '../ports/notifier.ts';
import type { Outside } from '../ports/outside.ts';
import type { PreferencesStore } from '../ports/preferences-store.ts';
import type { ProfileStore } from '../ports/profile-store.ts';
import type { RuleStore } from '../ports/rule-store.ts';
import type { SecretStore } from '../ports/secret-store.ts';
import type { ShiftStore } from '../ports/shift-store.ts';
import type { Trace } from '../ports/trace.ts';

/** What a host puts in. */
export interface Parts {
  /** As the people in front of the machine see it. */
  readonly clock: Clock;
  /** The same without its jumps; what is measured and planned goes by it. */
  readonly steady: Clock;
  readonly log: Log;
  readonly preferences: PreferencesStore;
  readonly profiles: ProfileStore;
  readonly rules: RuleStore;
  readonly shifts: ShiftStore;
  readonly openAlertBook: OpenAlertBook;
  readonly openHistory: OpenHistory;
  /** What the disk does not take of all of these. */
  readonly disk: DiskLedger;
  /** Where they lie. */
  readonly folder: string;
  readonly notifier: Notifier;
  readonly secrets: SecretStore;
  readonly outside: Outside;
  readonly demo: DemoCentre;
  readonly environment: Environment;
  /** Told of every secret that comes in, so that the log can hide it. */
  readonly hide: (secret: string) => void;
  /** Within 0–1. */
  readonly random: () => number;
  readonly about: About;
  /** What the program wrote down, for the diagnostics file. */
  readonly trace: Trace;
  /** Where the browser comes back to; the registered port where not given. */
  readonly redirectPort?: number;
  /** The machine's own where not given. */
  readonly network?: Network;
}

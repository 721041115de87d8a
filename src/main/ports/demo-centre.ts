import type { Outcome } from '../../core/faults/fault.ts';

/** How one signs in to the simulated contact centre. */
export interface DemoAccess {
  readonly apiUrl: string;
  readonly loginUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** The simulated contact centre that comes with the app, in a process of its own. */
export interface DemoCentre {
  /** Starts it unless it runs; its address changes with each start. */
  start(): Promise<Outcome<DemoAccess>>;
  close(): void;
}

/** A started simulator, as each host can start one. */
export interface DemoProcess {
  /** Told each piece of its standard output. */
  onOutput(listener: (text: string) => void): void;
  onExit(listener: () => void): void;
  kill(): void;
}

import { z } from 'zod';
import { failed, fault, succeeded, type Outcome } from '../../core/faults/fault.ts';
import type { Clock } from '../ports/clock.ts';
import type { DemoAccess, DemoCentre, DemoProcess } from '../ports/demo-centre.ts';
import type { Log } from '../ports/log.ts';

export interface DemoParts {
  readonly start: (args: readonly string[]) => DemoProcess;
  readonly clock: Clock;
  readonly log: Log;
}

/** Building hours of history takes a moment on a slow machine. */
const READY_WITHIN_MS = 30_000;

const ready = z
  .object({ api: z.string(), login: z.string(), clientId: z.string(), clientSecret: z.string() })
  .transform(({ api, login, clientId, clientSecret }): DemoAccess => {
    return { apiUrl: api, loginUrl: login, clientId, clientSecret };
  });

/** The simulator that comes with the app; it says in one line of JSON how to sign in to it. */
export function createDemoCentre(parts: DemoParts): DemoCentre {
  let running: DemoProcess | null = null;
  let access: Promise<Outcome<DemoAccess>> | null = null;
  const begin = async (): Promise<Outcome<DemoAccess>> => {
    const process = parts.start(['--port', '0', '--demo']);
    running = process;
    process.onExit(() => {
      if (running !== process) return;
      [running, access] = [null, null];
      parts.log.warn('demo', 'The simulated contact centre ended. Explore the demo again to start it anew.');
    });
    const outcome = await firstLine(process, parts.clock);
    if (!outcome.ok) {
      parts.log.warn('demo', 'the simulator did not start', { detail: outcome.fault.detail });
      access = null;
      process.kill();
    }
    return outcome;
  };
  return {
    start: () => (access ??= begin()),
    close() {
      running?.kill();
      [running, access] = [null, null];
    },
  };
}

function firstLine(process: DemoProcess, clock: Clock): Promise<Outcome<DemoAccess>> {
  return new Promise((settle) => {
    let text = '';
    const stopTimer = clock.after(READY_WITHIN_MS, () => settle(broken('was not ready in time')));
    process.onExit(() => settle(broken('ended at once')));
    process.onOutput((part) => {
      text += part;
      const end = text.indexOf('\n');
      if (end < 0) return;
      stopTimer();
      settle(accessIn(text.slice(0, end)));
    });
  });
}

function accessIn(line: string): Outcome<DemoAccess> {
  try {
    return succeeded(ready.parse(JSON.parse(line)));
  } catch {
    return broken('did not say how to sign in');
  }
}

function broken(how: string): Outcome<never> {
  return failed(fault('internal', `The simulated contact centre ${how}.`));
}

import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSimulator, type RunningSimulator, type SimulatorOptions } from '../../simulator/start.ts';
import { applyChange } from '../../src/core/board/apply.ts';
import type { BoardView } from '../../src/core/board/view.ts';
import type { SessionState } from '../../src/core/session/session.ts';
import { compose } from '../../src/main/compose.ts';
import { createDemoCentre } from '../../src/main/demo/demo-centre.ts';
import { readEnvironment } from '../../src/main/environment.ts';
import { answer, routeOf } from '../../src/main/ipc/answer.ts';
import { createKnownSecrets } from '../../src/main/log/known-secrets.ts';
import { createLog } from '../../src/main/log/line-log.ts';
import { redact } from '../../src/main/log/redact.ts';
import { createOutside, type HandOver } from '../../src/main/outside/outside.ts';
import type { Notifier } from '../../src/main/ports/notifier.ts';
import { createDiskLedger } from '../../src/main/services/disk-ledger.ts';
import { openAlertBooks } from '../../src/main/storage/alert-book.ts';
import { openCredentials, type Keychain } from '../../src/main/storage/credentials.ts';
import { openHistories } from '../../src/main/storage/history.ts';
import { openWebSettings } from '../../src/main/storage/web-settings.ts';
import { systemClock as clock } from '../../src/main/system-clock.ts';
import { pageNotifier } from '../../src/main/web/page-notifier.ts';
import { startDemoProcess } from '../../src/main/web/demo-process.ts';
import type { Answer } from '../../src/shared/ipc.ts';
import { createMemoryKeychain } from './memory-keychain.ts';
import { ROOT } from './programs.ts';

export interface AppOptions {
  readonly folder: string;
  readonly keychain?: Keychain;
  readonly env?: NodeJS.ProcessEnv;
  /** Plays the browser; follows the sign-in page's redirect where not given. */
  readonly browse?: HandOver;
  readonly redirectPort?: number;
  readonly notifier?: Notifier;
}

/** The whole main side of one window, put together as the hosts do it. */
export interface ComposedApp {
  /** Asks like a window, through parser and answer; throws where the call is not answered well. */
  ask<T = unknown>(group: string, name: string, input?: unknown): Promise<T>;
  /** The same with whatever came of it. */
  tryAsk(group: string, name: string, input?: unknown): Promise<Answer<unknown>>;
  session(): SessionState;
  /** The board as the window has put it together from what it was told. */
  view(): BoardView;
  /** Waits until something that was told makes the condition true. */
  until(condition: () => boolean): Promise<void>;
  /** Everything that a window was ever told or answered, as text. */
  readonly shown: readonly string[];
  /** Every line of the log. */
  readonly lines: readonly string[];
  /** Every body that the platform's sign-in answered. */
  readonly tokenAnswers: readonly string[];
  /** How often the told number did not fit the one before. */
  readonly misfits: () => number;
  close(): Promise<void>;
}

export function startApp(options: AppOptions): ComposedApp {
  const [lines, shown, tokenAnswers]: [string[], string[], string[]] = [[], [], []];
  const keep = (line: string): void => void lines.push(line);
  const environment = readEnvironment({ ...options.env });
  const known = createKnownSecrets();
  const log = createLog({ info: keep, warn: keep, error: keep }, known);
  const { folder, keychain = createMemoryKeychain(), redirectPort, browse = followRedirect } = options;
  const disk = createDiskLedger();
  const { preferences, profiles, rules, shifts } = openWebSettings({ folder, clock, log, disk });
  const app = compose({
    ...{ clock, steady: clock, log, preferences, profiles, rules, shifts, environment, disk, folder },
    openAlertBook: openAlertBooks({ folder: join(folder, 'alerts'), clock, log, disk }),
    openHistory: openHistories({ folder: join(folder, 'history'), clock, log }),
    notifier: options.notifier ?? pageNotifier,
    secrets: openCredentials({ clock, log, platform: 'linux', load: () => keychain }),
    outside: createOutside({ handOver: browse, log }),
    demo: createDemoCentre({ start: startDemoProcess(join(ROOT, 'simulator/main.ts')), clock, log }),
    hide: (secret) => known.add(secret),
    trace: { system: 'test', lines: () => lines, redact: (text) => redact(text, known) },
    random: () => 0.5,
    about: { version: '0', host: 'web', runtime: 'test' },
    network: {
      fetch: listening(tokenAnswers),
      socketAgentFor: () => Promise.resolve(null),
      renew: () => undefined,
      whereabouts: () => '',
    },
    ...(redirectPort === undefined ? {} : { redirectPort }),
  });
  const waiting = new Set<() => void>();
  let view: BoardView | null = null;
  let revision = 0;
  let misfits = 0;
  let session: SessionState = { phase: 'no-profile' };
  const look = (what: unknown): void => {
    shown.push(JSON.stringify(what));
    waiting.forEach((check) => check());
  };
  const viewer = app.createViewer((told) => {
    if (told.base !== revision || view === null) misfits += 1;
    else view = applyChange(view, told.change);
    revision = told.revision;
    look(told);
  });
  app.onTell((channel, value) => {
    if (channel === 'session:changed') session = value as SessionState;
    look([channel, value]);
  });
  const tryAsk = async (group: string, name: string, input?: unknown): Promise<Answer<unknown>> => {
    const route = routeOf(app.routes, group, name);
    if (route === null) throw new Error(`no route ${group}:${name}`);
    const given = await answer(route, { input, caller: viewer }, (error) => keep(String(error)));
    look(given);
    return given;
  };
  ({ revision, view } = viewer.read());
  app.start();
  return {
    tryAsk,
    async ask<T>(group: string, name: string, input?: unknown) {
      const given = await tryAsk(group, name, input);
      if (!given.ok) throw new Error(given.message);
      return given.value as T;
    },
    session: () => session,
    view: () => view ?? viewer.read().view,
    until: (condition) =>
      new Promise((settle) => {
        const check = (): void => {
          if (!condition()) return;
          waiting.delete(check);
          settle();
        };
        waiting.add(check);
        check();
      }),
    ...{ shown, lines, tokenAnswers },
    misfits: () => misfits,
    async close() {
      viewer.close();
      await app.close();
    },
  };
}

function listening(tokenAnswers: string[]): typeof fetch {
  return async (...request) => {
    const response = await fetch(...request);
    const url = typeof request[0] === 'string' ? request[0] : '';
    if (url.endsWith('/oauth/token')) tokenAnswers.push(await response.clone().text());
    return response;
  };
}

/** A browser in which everybody is signed in already: the page sends it back at once. */
export const followRedirect: HandOver = async (url) => {
  const page = await fetch(url, { redirect: 'manual' });
  const target = page.headers.get('location');
  if (target !== null) await fetch(target);
};

export interface Organisation {
  readonly simulator: RunningSimulator;
  /** The port that its client may send the browser back to. */
  readonly redirectPort: number;
  /** An empty folder for settings. */
  readonly folder: string;
  order(path: 'faults' | 'act', what: object): Promise<void>;
  /** Requests by path and method, such as "DELETE /api/v2/tokens/me". */
  requests(): Promise<string>;
  draft(method: 'browser' | 'client-credentials', more?: object): object;
  close(): Promise<void>;
}

/** A simulated organisation whose public client knows a port that is free. */
export async function startOrganisation(options: SimulatorOptions = {}): Promise<Organisation> {
  const redirectPort = await freePort();
  const redirectUris = [`http://localhost:${redirectPort}/oauth/callback`];
  const size = { agents: 12, campaigns: 2, queues: 2, lagMs: [0, 0] as const };
  const simulator = await startSimulator({ ...size, ...options, redirectUris });
  const folder = mkdtempSync(join(tmpdir(), 'session-'));
  const { apiUrl, loginUrl, controlUrl, clientId, clientSecret, publicClientId } = simulator;
  return {
    ...{ simulator, redirectPort, folder },
    async order(path, what) {
      const response = await fetch(`${controlUrl}/${path}`, { method: 'POST', body: JSON.stringify(what) });
      if (!response.ok) throw new Error(await response.text());
    },
    requests: async () => (await fetch(`${controlUrl}/requests`)).text(),
    draft: (method, more = {}) => ({
      id: null,
      name: 'Contoso',
      place: { kind: 'custom', apiUrl, loginUrl },
      method,
      clientId: method === 'browser' ? publicClientId : clientId,
      dialect: 'platform',
      clientSecret: method === 'browser' ? null : clientSecret,
      ...more,
    }),
    async close() {
      await simulator.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((settle) => server.close(() => settle()));
  return port;
}

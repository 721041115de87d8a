import { app, protocol } from 'electron';
import { join } from 'node:path';
import { compose } from './compose.ts';
import { quitCleanly, runDesktop } from './desktop/desktop-host.ts';
import { openNotifier } from './desktop/notifications.ts';
import { runBriefly } from './desktop/run-briefly.ts';
import { registerScheme } from './desktop/protocol.ts';
import { startDemoProcess } from './desktop/demo-process.ts';
import { openDesktopOutside } from './desktop/open-outside.ts';
import { sandboxEverything } from './desktop/security.ts';
import { createDemoCentre } from './demo/demo-centre.ts';
import { readEnvironment, secretsOf } from './environment.ts';
import { openFileSink } from './log/file-sink.ts';
import { createLog } from './log/line-log.ts';
import { readLogTail } from './log/read-tail.ts';
import { redact } from './log/redact.ts';
import { createKnownSecrets } from './log/known-secrets.ts';
import { logCrashes } from './log/log-crashes.ts';
import { openAlertBooks } from './storage/alert-book.ts';
import { loadKeytar, openCredentials } from './storage/credentials.ts';
import { openDesktopSettings } from './storage/desktop-settings.ts';
import { systemClock as clock } from './system-clock.ts';

const environment = readEnvironment(process.env);
const out = join(import.meta.dirname, '..');

app.setName('Floorwatch');
if (process.env.FLOORWATCH_DATA_DIR) app.setPath('userData', process.env.FLOORWATCH_DATA_DIR);
sandboxEverything(app);
registerScheme(protocol);

// A top-level await for `whenReady` would never end: Electron waits for this module first.
if (app.requestSingleInstanceLock()) app.whenReady().then(start, fail);
else app.quit();

async function start(): Promise<void> {
  const folder = app.getPath('userData');
  const known = createKnownSecrets(secretsOf(environment));
  const log = createLog(openFileSink(folder), known);
  logCrashes(process, log);
  const settings = openDesktopSettings({ folder, clock, log });
  const { preferences, profiles, rules, shifts } = settings;
  const secrets = openCredentials({ clock, log, platform: process.platform, load: loadKeytar });
  const outside = openDesktopOutside(process.env, log);
  const demo = createDemoCentre({ start: startDemoProcess(join(out, 'main/simulator.js')), clock, log });
  const runtime = `Electron ${process.versions.electron}`;
  const about = { version: app.getVersion(), host: 'desktop', runtime } as const;
  const desktop = process.env.XDG_CURRENT_DESKTOP;
  const system = { platform: process.platform, desktop, run: runBriefly };
  const board = compose({
    ...{ clock, log, preferences, profiles, rules, shifts, secrets, outside, demo, environment, about },
    openAlertBook: openAlertBooks({ folder: join(folder, 'alerts'), clock, log }),
    notifier: openNotifier({ system, log }),
    trace: {
      system: `${process.platform} ${process.arch}`,
      lines: () => readLogTail(folder),
      redact: (text) => redact(text, known),
    },
    random: Math.random,
    hide: (secret) => known.add(secret),
  });
  quitCleanly(() => board.close());
  const preload = join(out, 'preload/index.cjs');
  const choices = () => preferences.read();
  const pageRoot = join(out, 'renderer');
  await runDesktop({
    board,
    bounds: settings.windowBounds,
    clock,
    log,
    outside,
    preload,
    pageRoot,
    choices,
    environment: process.env,
  });
}

function fail(error: unknown): void {
  process.stderr.write(`Floorwatch could not start: ${String(error)}\n`);
  app.exit(1);
}

import { app, dialog, protocol } from 'electron';
import { join } from 'node:path';
import { compose } from './compose.ts';
import { quitCleanly, runDesktop } from './desktop/desktop-host.ts';
import { openDesktopNetwork } from './desktop/network.ts';
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
import { readTrace } from './log/trace.ts';
import { createKnownSecrets } from './log/known-secrets.ts';
import { logCrashes } from './log/log-crashes.ts';
import { readProxySettings, secretsOfProxy } from './network/proxy-settings.ts';
import { createDiskLedger } from './services/disk-ledger.ts';
import { openStorage } from './storage/open-storage.ts';
import { openDesktopSettings } from './storage/desktop-settings.ts';
import { steadyClock as steady, systemClock as clock } from './system-clock.ts';

const environment = readEnvironment(process.env);
const out = join(import.meta.dirname, '..');

app.setName('Floorwatch');
if (process.env.FLOORWATCH_DATA_DIR) app.setPath('userData', process.env.FLOORWATCH_DATA_DIR);
sandboxEverything(app);
registerScheme(protocol);

// A top-level await for `whenReady` would never end: Electron waits for this module first.
if (app.requestSingleInstanceLock()) app.whenReady().then(start).catch(fail);
else app.quit();

async function start(): Promise<void> {
  const folder = app.getPath('userData');
  const proxies = readProxySettings(process.env);
  const known = createKnownSecrets([...secretsOf(environment), ...secretsOfProxy(proxies)]);
  const log = createLog(openFileSink(folder), known);
  logCrashes(process, log);
  const disk = createDiskLedger();
  const settings = openDesktopSettings({ folder, clock, log, disk });
  const outside = openDesktopOutside(process.env, log);
  const demo = createDemoCentre({ start: startDemoProcess(join(out, 'main/simulator.js')), clock, log });
  const runtime = `Electron ${process.versions.electron}`;
  const about = { version: app.getVersion(), host: 'desktop', runtime } as const;
  const desktop = process.env.XDG_CURRENT_DESKTOP;
  const system = { platform: process.platform, desktop, run: runBriefly };
  const board = compose({
    ...{ clock, steady, log, outside, demo, environment, about },
    ...{ disk, folder },
    ...openStorage(settings, { folder, clock, log, disk }),
    notifier: openNotifier({ system, log }),
    network: openDesktopNetwork(proxies),
    trace: readTrace(folder, known),
    random: Math.random,
    hide: (secret) => known.add(secret),
  });
  quitCleanly(() => board.close());
  const preload = join(out, 'preload/index.cjs');
  await runDesktop({
    board,
    bounds: settings.windowBounds,
    clock,
    log,
    outside,
    preload,
    pageRoot: join(out, 'renderer'),
    choices: settings.preferences.read,
    environment: process.env,
  });
}

function fail(error: unknown): void {
  const why = error instanceof Error ? error.message : String(error);
  process.stderr.write(`Floorwatch could not start: ${why}\n`);
  // Whoever started it by its icon sees no standard error.
  if (app.isReady()) dialog.showErrorBox('Floorwatch could not start', why);
  app.exit(1);
}

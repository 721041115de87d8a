import { app, protocol } from 'electron';
import { join } from 'node:path';
import { compose } from './compose.ts';
import { quitCleanly, runDesktop } from './desktop/desktop-host.ts';
import { registerScheme } from './desktop/protocol.ts';
import { sandboxEverything } from './desktop/security.ts';
import { readEnvironment, secretsOf } from './environment.ts';
import { openFileSink } from './log/file-sink.ts';
import { createLog } from './log/line-log.ts';
import { logCrashes } from './log/log-crashes.ts';
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
  const log = createLog(openFileSink(folder), secretsOf(environment));
  logCrashes(process, log);
  const { preferences, windowBounds: bounds } = openDesktopSettings({ folder, clock, log });
  const runtime = `Electron ${process.versions.electron}`;
  const about = { version: app.getVersion(), host: 'desktop', runtime } as const;
  const board = compose({ clock, log, preferences, environment, random: Math.random, about });
  quitCleanly(() => board.close());
  const preload = join(out, 'preload/index.cjs');
  const theme = () => preferences.read().theme;
  const pageRoot = join(out, 'renderer');
  await runDesktop({ board, bounds, clock, log, preload, pageRoot, theme, environment: process.env });
}

function fail(error: unknown): void {
  process.stderr.write(`Floorwatch could not start: ${String(error)}\n`);
  app.exit(1);
}

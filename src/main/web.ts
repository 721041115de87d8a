import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { compose } from './compose.ts';
import { createDemoCentre } from './demo/demo-centre.ts';
import { readEnvironment, readWebPort, secretsOf } from './environment.ts';
import { openFileSink } from './log/file-sink.ts';
import { createLog } from './log/line-log.ts';
import { readTrace } from './log/trace.ts';
import { createKnownSecrets } from './log/known-secrets.ts';
import { logCrashes } from './log/log-crashes.ts';
import { readProxySettings, secretsOfProxy } from './network/proxy-settings.ts';
import { createDiskLedger } from './services/disk-ledger.ts';
import { openStorage } from './storage/open-storage.ts';
import { openWebSettings } from './storage/web-settings.ts';
import { steadyClock as steady, systemClock as clock } from './system-clock.ts';
import { dataFolder } from './web/data-folder.ts';
import { openWebNetwork } from './web/network.ts';
import { pageNotifier } from './web/page-notifier.ts';
import { startDemoProcess } from './web/demo-process.ts';
import { openWebOutside } from './web/web-outside.ts';
import { serveWeb, type WebHost } from './web/server.ts';

const environment = readEnvironment(process.env);
const out = join(import.meta.dirname, '..');

try {
  await start();
} catch (error) {
  process.stderr.write(
    `Floorwatch could not start: ${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exit(1);
}

async function start(): Promise<void> {
  const port = readWebPort(process.env);
  const folder = dataFolder({ platform: process.platform, env: process.env, home: homedir() });
  const proxies = readProxySettings(process.env);
  const known = createKnownSecrets([...secretsOf(environment), ...secretsOfProxy(proxies)]);
  const log = createLog(openFileSink(folder), known);
  logCrashes(process, log);
  const disk = createDiskLedger();
  const settings = openWebSettings({ folder, clock, log, disk });
  const outside = openWebOutside(process.env, log);
  const demo = createDemoCentre({ start: startDemoProcess(join(out, 'main/simulator.js')), clock, log });
  const about = { version: version(), host: 'web', runtime: `Node ${process.versions.node}` } as const;
  const board = compose({
    ...{ clock, steady, log, outside, demo, environment, about },
    ...{ disk, folder },
    ...openStorage(settings, { folder, clock, log, disk }),
    notifier: pageNotifier,
    network: openWebNetwork(proxies),
    trace: readTrace(folder, known),
    random: Math.random,
    hide: (secret) => known.add(secret),
  });
  const host = await serveWeb({ board, clock, log, pageRoot: join(out, 'renderer'), port });
  board.start();
  offerLinks(host);
  const end = (): void => void Promise.allSettled([host.close(), board.close()]).then(() => process.exit(0));
  process.once('SIGTERM', end).once('SIGINT', end);
}

/** One line for programs; at a terminal, Enter gives a fresh link. */
function offerLinks(host: WebHost): void {
  process.stdout.write(`${JSON.stringify({ host: 'web', url: host.startLink() })}\n`);
  if (!process.stdin.isTTY) return;
  createInterface({ input: process.stdin }).on('line', () => {
    process.stdout.write(`${host.startLink()}\n`);
  });
}

function version(): string {
  const manifest = JSON.parse(readFileSync(join(out, '../package.json'), 'utf8')) as { version: string };
  return manifest.version;
}

import { CHECKS, runCheck, tell } from './parts/checks.mjs';
import { canMakeDisplay, hasDisplay, makeDisplay } from './parts/display.mjs';
import {
  CERTIFICATE_TEST_PACKAGES,
  installSystemPackages,
  KEYCHAIN_TEST_PACKAGES,
  NOTIFICATION_TEST_PACKAGES,
} from './parts/system-packages.mjs';
import { setup } from './setup.mjs';

/* npm test: sets up and runs everything; the last line tells the counts. */
const outcomes = [];

try {
  const { chromium, electron } = await setup({ browser: true, desktop: true });
  await installSystemPackages([
    ...KEYCHAIN_TEST_PACKAGES,
    ...NOTIFICATION_TEST_PACKAGES,
    ...CERTIFICATE_TEST_PACKAGES,
  ]);
  // Two at a time: these are heavy, and each keeps a core busy.
  await runAll([CHECKS.types, CHECKS.format]);
  await runAll([CHECKS.lint, CHECKS.unit]);
  await runAll([CHECKS.integration, CHECKS.build]);
  if (outcomes.some(({ name, failed }) => name === 'build' && failed > 0))
    skip('e2e', 'there is no build to test');
  else await endToEnd({ chromium, electron });
} catch (error) {
  process.stdout.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  outcomes.push({ passed: 0, failed: 1, skipped: 0 });
}

const sum = (field) => outcomes.reduce((total, outcome) => total + outcome[field], 0);
process.stdout.write(`\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped\n`);
process.exitCode = sum('failed') > 0 ? 1 : 0;

async function endToEnd({ chromium, electron }) {
  if (chromium === null) skip('e2e web', 'no Chromium was found');
  else await runAll([{ ...CHECKS.web, env: { FLOORWATCH_CHROMIUM: chromium } }]);
  if (electron === null) return skip('e2e desktop', 'no Electron runtime can be had here');
  if (!hasDisplay() && !canMakeDisplay()) return skip('e2e desktop', 'there is no display and no Xvfb');
  const display = canMakeDisplay() ? await makeDisplay() : { env: {}, stop: async () => undefined };
  try {
    await runAll([{ ...CHECKS.desktop, env: { ...display.env, FLOORWATCH_ELECTRON: electron } }]);
  } finally {
    await display.stop();
  }
}

async function runAll(checks) {
  const done = await Promise.all(checks.map(runCheck));
  for (const outcome of done) tell(outcome);
  outcomes.push(...done);
}

function skip(name, why) {
  process.stdout.write(`skipped ${name}: ${why}\n`);
  outcomes.push({ name, passed: 0, failed: 0, skipped: 1 });
}

import { buildIfStale } from './parts/build.mjs';
import { canMakeDisplay, hasDisplay, makeDisplay } from './parts/display.mjs';
import { at, nodePath } from './parts/places.mjs';
import { run } from './parts/run.mjs';
import { setup } from './setup.mjs';

/* npm run bench: what the app costs, against its targets; see bench/main.ts. */
const { chromium, electron } = await setup({ browser: true, desktop: true });
await buildIfStale();
// A display that nobody sees is the same on every machine.
const display = canMakeDisplay() ? await makeDisplay() : { env: {}, stop: async () => undefined };
const found = {
  ...(chromium === null ? {} : { FLOORWATCH_CHROMIUM: chromium }),
  ...(electron === null || !(canMakeDisplay() || hasDisplay()) ? {} : { FLOORWATCH_ELECTRON: electron }),
};
const args = ['--expose-gc', '--no-warnings', at('bench', 'main.ts'), ...process.argv.slice(2)];
const { code } = await run(nodePath, args, { env: { ...display.env, ...found } });
await display.stop();
process.exitCode = code;

import { buildIfStale } from './parts/build.mjs';
import { at, nodePath } from './parts/places.mjs';
import { run } from './parts/run.mjs';
import { setup } from './setup.mjs';

/* npm run bench: what the app costs, against its targets; see bench/main.ts. */
const { chromium } = await setup({ browser: true, desktop: false });
await buildIfStale();
const env = chromium === null ? {} : { FLOORWATCH_CHROMIUM: chromium };
const args = ['--expose-gc', '--no-warnings', at('bench', 'main.ts'), ...process.argv.slice(2)];
const { code } = await run(nodePath, args, { env });
process.exitCode = code;

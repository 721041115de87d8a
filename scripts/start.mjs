import { parseArgs } from 'node:util';
import { runInForeground } from './parts/app.mjs';
import { buildIfStale } from './parts/build.mjs';
import { chooseHost } from './parts/choose-host.mjs';

/* npm start: the board against the organisation that the FLOORWATCH_ variables name. */
try {
  const { values } = parseArgs({ options: { host: { type: 'string' } } });
  const choice = await chooseHost({ wish: values.host, watched: true });
  await buildIfStale();
  process.exitCode = await runInForeground(choice);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

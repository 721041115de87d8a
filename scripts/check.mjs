import { CHECKS, runCheck, tell } from './parts/checks.mjs';
import { setup } from './setup.mjs';

/* npm run check: what must hold before a commit, side by side. */
await setup({ browser: false, desktop: false });
const chosen = [CHECKS.format, CHECKS.lint, CHECKS.types, CHECKS.unit];
const outcomes = await Promise.all(chosen.map(runCheck));
for (const outcome of outcomes) tell(outcome);
process.exitCode = outcomes.some(({ failed }) => failed > 0) ? 1 : 0;

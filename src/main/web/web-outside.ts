import { createOutside } from '../outside/outside.ts';
import { browserCommand, openerOf, runWithLink } from '../outside/run-browser.ts';
import type { Log } from '../ports/log.ts';
import type { Outside } from '../ports/outside.ts';

/** The browser of the machine that the web host runs on, which is where its page is shown. */
export function openWebOutside(env: NodeJS.ProcessEnv, log: Log): Outside {
  return createOutside({ handOver: browserCommand(env) ?? runWithLink(openerOf(process.platform)), log });
}

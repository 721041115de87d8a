import type { Log } from '../ports/log.ts';
import type { Outside } from '../ports/outside.ts';
import { mayOpen } from './allowed-links.ts';

/** Hands a link to the system; rejects where that failed. */
export type HandOver = (url: string) => Promise<void>;

/** The door to the browser: whatever the host, only links of the allow-list go through. */
export function createOutside({
  handOver,
  log,
}: {
  readonly handOver: HandOver;
  readonly log: Log;
}): Outside {
  return {
    async open(link) {
      if (!mayOpen(link)) {
        log.warn('outside', 'a link was not allowed and stays closed', { kind: link.kind });
        return false;
      }
      try {
        await handOver(link.url);
        return true;
      } catch (error) {
        // The address of a sign-in holds its state; an error of the system may quote it.
        const code = error instanceof Error ? error.cause : null;
        const why = typeof code === 'string' || typeof code === 'number' ? code : 'unknown';
        log.warn('outside', 'a link could not be opened in the browser', { kind: link.kind, why });
        return false;
      }
    },
  };
}

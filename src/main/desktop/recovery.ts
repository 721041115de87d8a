import type { WebContents } from 'electron';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';

export interface RecoveryParts {
  readonly contents: Pick<WebContents, 'on' | 'reload'>;
  readonly clock: Clock;
  readonly log: Log;
}

/** A page that dies this often within the span below would die for ever. */
const MAX_RELOADS = 3;
const SPAN_MS = 60_000;

/**
 * Loads the page again when its process is gone. What it showed comes back, because the board and
 * the opened campaign live on the main side.
 */
export function reloadWhenGone({ contents, clock, log }: RecoveryParts): void {
  let reloads: readonly number[] = [];
  contents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    reloads = reloads.filter((at) => clock.now() - at < SPAN_MS);
    const giveUp = reloads.length >= MAX_RELOADS;
    log.error(
      'window',
      giveUp ? 'the page keeps dying; it stays closed' : 'the page died; it is loaded again',
      {
        reason,
        exitCode,
      },
    );
    if (giveUp) return;
    reloads = [...reloads, clock.now()];
    contents.reload();
  });
}

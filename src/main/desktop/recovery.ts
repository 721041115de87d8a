import type { App, WebContents } from 'electron';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';

export interface RecoveryParts {
  readonly contents: Pick<WebContents, 'on' | 'reload' | 'forcefullyCrashRenderer'>;
  readonly clock: Clock;
  readonly log: Log;
}

/** A page that dies this often within the span below is left alone for as long. */
const MAX_RELOADS = 3;
const SPAN_MS = 60_000;

/** How long a page may be busy before it is ended and loaded again. */
const PATIENCE_MS = 30_000;

/**
 * Loads the page again when its process is gone, whether it crashed, was killed or ran out of memory. What
 * it showed comes back, because the board and the opened campaign live on the main side.
 */
export function reloadWhenGone({ contents, clock, log }: RecoveryParts): void {
  let reloads: readonly number[] = [];
  const reload = (): void => {
    reloads = [...reloads, clock.now()];
    contents.reload();
  };
  contents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    reloads = reloads.filter((at) => Math.abs(clock.now() - at) < SPAN_MS);
    const rest = reloads.length >= MAX_RELOADS;
    const words = rest
      ? 'the page keeps dying; it is loaded again in a minute'
      : 'the page died; it is loaded again';
    log.error('window', words, { reason, exitCode });
    if (rest) clock.after(SPAN_MS, reload);
    else reload();
  });
}

/** Ends a page that has answered nothing for half a minute, so that it is loaded again. */
export function endWhenStuck({ contents, clock, log }: RecoveryParts): void {
  let cancel: (() => void) | null = null;
  const recovered = (): void => {
    cancel?.();
    cancel = null;
  };
  contents.on('unresponsive', () => {
    cancel ??= clock.after(PATIENCE_MS, () => {
      cancel = null;
      log.error('window', 'the page answers nothing; it is ended and loaded again');
      contents.forcefullyCrashRenderer();
    });
  });
  contents.on('responsive', recovered);
  contents.on('render-process-gone', recovered);
}

/** Writes down which other process is gone; Chromium starts those for drawing and for the network again. */
export function noteLostProcesses(app: Pick<App, 'on'>, log: Log): void {
  app.on('child-process-gone', (_event, { type, name, reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    log.warn('process', 'a process of the app is gone', { type, name: name ?? null, reason, exitCode });
  });
}

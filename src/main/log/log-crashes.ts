import type { Log } from '../ports/log.ts';

/**
 * Writes down what nobody caught. The program goes on: one broken panel must not end a shift's
 * watching.
 */
export function logCrashes(process: NodeJS.Process, log: Log): void {
  process.on('uncaughtException', (error) =>
    log.error('crash', 'an error was not caught', { error: textOf(error) }),
  );
  process.on('unhandledRejection', (reason) =>
    log.error('crash', 'a promise failed unheard', { error: textOf(reason) }),
  );
}

function textOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

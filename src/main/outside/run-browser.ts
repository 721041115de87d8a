import { execFile } from 'node:child_process';
import type { HandOver } from './outside.ts';

/** The program that opens a link in the default browser, and its arguments before the link. */
export function openerOf(
  platform: NodeJS.Platform,
): readonly [program: string, ...before: readonly string[]] {
  // `start` belongs to the command shell, which would read the ampersands of the link.
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  return [platform === 'darwin' ? 'open' : 'xdg-open'];
}

/** Starts a program with the link as its last argument, without a shell. Resolves once it ended well. */
export function runWithLink([program, ...before]: readonly [string, ...(readonly string[])]): HandOver {
  return (url) =>
    new Promise((settle, reject) => {
      execFile(program, [...before, url], { windowsHide: true }, (error) => {
        if (error === null) settle();
        else reject(new Error('the program failed', { cause: error.code }));
      });
    });
}

/** The program that `FLOORWATCH_BROWSER_COMMAND` names in place of the browser; `null` where none is. */
export function browserCommand(env: NodeJS.ProcessEnv): HandOver | null {
  const program = env.FLOORWATCH_BROWSER_COMMAND?.trim() ?? '';
  return program === '' ? null : runWithLink([program]);
}

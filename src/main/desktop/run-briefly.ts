import { execFile } from 'node:child_process';

const ANSWER_WITHIN_MS = 1_000;

/** Runs a program; answers its standard output, or `null` where it failed. */
export type Run = (program: string, args: readonly string[]) => Promise<string | null>;

/** Runs a program, without a shell and not for long. */
export const runBriefly: Run = (program, args) =>
  new Promise((settle) => {
    execFile(program, [...args], { timeout: ANSWER_WITHIN_MS }, (error, stdout) => {
      settle(error === null ? stdout : null);
    });
  });

import { existsSync, readFileSync, rmSync } from 'node:fs';
import { at } from './places.mjs';
import { run } from './run.mjs';

/**
 * One thing that is run and counted.
 * @typedef {{ name: string, command: string, args: readonly string[], report?: 'vitest' | 'playwright',
 *   env?: Record<string, string | undefined> }} Check
 * @typedef {{ name: string, passed: number, failed: number, skipped: number, output: string, seconds: number }} Outcome
 */

/** @type {Record<string, Check>} */
export const CHECKS = {
  types: { name: 'types', command: 'tsc', args: ['-b'] },
  lint: { name: 'lint', command: 'eslint', args: ['.', '--max-warnings', '0'] },
  format: { name: 'format', command: 'prettier', args: ['--check', '.'] },
  unit: { name: 'unit', command: 'vitest', args: ['run', '--project', 'unit'], report: 'vitest' },
  integration: {
    name: 'integration',
    command: 'vitest',
    args: ['run', '--project', 'integration'],
    report: 'vitest',
  },
  build: { name: 'build', command: 'electron-vite', args: ['build'] },
  web: { name: 'e2e web', command: 'playwright', args: ['test', '--project', 'web'], report: 'playwright' },
  desktop: {
    name: 'e2e desktop',
    command: 'playwright',
    args: ['test', '--project', 'desktop'],
    report: 'playwright',
  },
};

/**
 * Runs one check; a check without a report of its own counts as one.
 * @param {Check} check
 * @returns {Promise<Outcome>}
 */
export async function runCheck({ name, command, args, report, env = {} }) {
  const started = Date.now();
  const file = at('test-results', `${name.replace(' ', '-')}.json`);
  rmSync(file, { force: true });
  const { code, output } = await run(command, [...args, ...reporterArguments(report, file)], {
    quiet: true,
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file, NO_COLOR: '1', FORCE_COLOR: undefined },
  });
  const seconds = (Date.now() - started) / 1000;
  const counts = report === undefined ? null : countsIn(file, report);
  return { name, ...honest(counts, code), output, seconds };
}

/** Announces an outcome; the output is shown only where something failed. */
export function tell({ name, passed, failed, skipped, output, seconds }) {
  if (failed > 0) process.stdout.write(`\n${output.trim()}\n\n`);
  const counts = `${passed} passed, ${failed} failed, ${skipped} skipped`;
  process.stdout.write(`${failed > 0 ? 'FAILED' : 'ok    '} ${name}: ${counts} (${seconds.toFixed(1)} s)\n`);
}

function reporterArguments(report, file) {
  if (report === 'vitest') return ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  return report === 'playwright' ? ['--reporter=list,json'] : [];
}

/** A run that failed without a failed test (a crash, no tests at all) still counts as one failure. */
function honest(counts, code) {
  if (counts === null) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  return { ...counts, failed: code !== 0 && counts.failed === 0 ? 1 : counts.failed };
}

function countsIn(file, report) {
  if (!existsSync(file)) return null;
  const result = JSON.parse(readFileSync(file, 'utf8'));
  if (report === 'playwright') {
    const { expected, unexpected, flaky, skipped } = result.stats;
    return { passed: expected + flaky, failed: unexpected, skipped };
  }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = result;
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
}

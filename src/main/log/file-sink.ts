import { appendFileSync, mkdirSync } from 'node:fs';
import log from 'electron-log/node';
import { join } from 'node:path';
import type { Sink } from './line-log.ts';

const MAX_FILE_BYTES = 5 * 1024 * 1024;

type Level = keyof Sink;

/**
 * Lines into `floorwatch.log` below `folder`, of which one earlier file is kept. Warnings and errors
 * also go to standard error; standard output belongs to what the program answers. A disk that refuses
 * is told there once, and the file goes on as soon as it can.
 */
export function openFileSink(folder: string): Sink {
  const path = join(folder, 'floorwatch.log');
  const logger = log.create({ logId: 'floorwatch' });
  logger.transports.file.resolvePathFn = () => path;
  logger.transports.file.maxSize = MAX_FILE_BYTES;
  logger.transports.file.format = '{iso} {level} {text}';
  const trouble = createTrouble(path);
  logger.transports.console.level = false;
  // The library tells the console of its first logger of every line that it could not write.
  log.transports.console = Object.assign(trouble.refused, {
    ...log.transports.console,
    level: false as const,
  });
  const write = (level: Level) => (line: string) => {
    if (level !== 'info') process.stderr.write(`${line}\n`);
    trouble.around(() => logger[level](line));
  };
  return { info: write('info'), warn: write('warn'), error: write('error') };
}

/** Tells once that the file cannot be written, and once that it is again. */
function createTrouble(path: string) {
  let opened = false;
  let told = false;
  let refusals = 0;
  const refused = (): void => {
    refusals += 1;
    if (told) return;
    told = true;
    process.stderr.write(`The log file ${path} cannot be written; make room or see to its folder.\n`);
  };
  return {
    refused,
    around(act: () => void): void {
      const before = refusals;
      // The library never tries again what it could not open at first.
      opened ||= canOpen(path);
      if (opened) act();
      else refused();
      if (refusals > before || !told) return;
      told = false;
      process.stderr.write(`The log file ${path} is written again.\n`);
    },
  };
}

function canOpen(path: string): boolean {
  try {
    mkdirSync(join(path, '..'), { recursive: true });
    appendFileSync(path, '');
    return true;
  } catch {
    return false;
  }
}

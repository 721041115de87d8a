import log from 'electron-log/node';
import { join } from 'node:path';
import type { Sink } from './line-log.ts';

const MAX_FILE_BYTES = 5 * 1024 * 1024;

/**
 * Lines into `floorwatch.log` below `folder`, of which one earlier file is kept. Warnings and errors
 * also go to standard error; standard output belongs to what the program answers.
 */
export function openFileSink(folder: string): Sink {
  const logger = log.create({ logId: 'floorwatch' });
  logger.transports.file.resolvePathFn = () => join(folder, 'floorwatch.log');
  logger.transports.file.maxSize = MAX_FILE_BYTES;
  logger.transports.file.format = '{iso} {level} {text}';
  logger.transports.console.level = false;
  const heard = (level: 'warn' | 'error') => (line: string) => {
    logger[level](line);
    process.stderr.write(`${line}\n`);
  };
  return { info: (line) => logger.info(line), warn: heard('warn'), error: heard('error') };
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Shown } from './fixtures.ts';

export interface SavedFile {
  /** As the app names it. */
  readonly name: string;
  readonly path: string;
  readonly bytes: Buffer;
}

/** The file that `act` saves, on either host. */
export async function savedFile(
  { page, electron, folder }: Shown,
  act: () => Promise<void>,
): Promise<SavedFile> {
  if (electron === null) {
    const [download] = await Promise.all([page.waitForEvent('download'), act()]);
    const path = await download.path();
    return { name: download.suggestedFilename(), path, bytes: await readFile(path) };
  }
  const path = join(folder, 'saved');
  const saved = electron.evaluate(
    ({ session }, to) =>
      new Promise<{ name: string; state: string }>((settle) => {
        session.defaultSession.once('will-download', (_event, item) => {
          item.setSavePath(to);
          item.once('done', (_done, state) => settle({ name: item.getFilename(), state }));
        });
      }),
    path,
  );
  // The app listens before the click: both go through the same line, one after the other.
  await act();
  const { name, state } = await saved;
  if (state !== 'completed') throw new Error(`The download of ${name} was ${state}.`);
  return { name, path, bytes: await readFile(path) };
}

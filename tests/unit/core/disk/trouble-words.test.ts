import { describe, expect, it } from 'vitest';
import { diskWords } from '../../../../src/core/disk/trouble-words.ts';
import type { DiskCause, DiskTrouble, KeptThing } from '../../../../src/core/disk/trouble.ts';

function refused(what: KeptThing, cause: DiskCause, again: DiskTrouble['again'] = 'by-itself'): DiskTrouble {
  return { what, cause, again };
}

function wordsFor(...troubles: readonly DiskTrouble[]) {
  return diskWords({ troubles, folder: '/data' });
}

describe('trouble with the disk', () => {
  it('is not told where there is none', () => {
    expect(wordsFor()).toBeNull();
  });

  it('of the history says what is held until there is room', () => {
    expect(wordsFor(refused('history', 'full'))).toEqual({
      title: 'The disk is full: the history cannot be written',
      text: 'Free some space on the disk of /data. Until then the last four hours are kept in memory, and quitting would lose them. It is tried again every minute.',
    });
  });

  it('of everything is told at once', () => {
    const all = wordsFor(refused('settings', 'full'), refused('alerts', 'full'), refused('history', 'full'));
    expect(all?.title).toBe('The disk is full: the settings, the alerts and the history cannot be written');
    expect(all?.text).toContain('what is new is kept in memory, of the history the last four hours');
  });

  it('of several kinds names each with its remedy', () => {
    const both = wordsFor(refused('settings', 'refused'), refused('alerts', 'forbidden'));
    expect(both?.title).toBe(
      'Floorwatch may not write into its folder: the alerts cannot be written; The disk refuses to be written: the settings cannot be written',
    );
    expect(both?.text).toMatch(/^Allow yourself to write in \/data\. See whether \/data is there/);
  });

  it('that kept the history from being opened asks for a new start', () => {
    const text = wordsFor(refused('history', 'forbidden', 'at-start'))?.text ?? '';
    expect(text).toContain('start Floorwatch again');
    expect(text).not.toContain('tried again');
  });
});

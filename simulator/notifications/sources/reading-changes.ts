import type { Reading } from './queue-readings.ts';

/** What a queue's counts were at the last look. */
export class ReadingChanges {
  #known: Map<string, Reading> | null = null;

  /**
   * The readings that differ from the last look, one list per medium and one for the users. A count
   * that is not read any more has become zero; an instant is not taken back. The first look only
   * remembers.
   */
  since(readings: readonly Reading[]): Reading[][] {
    const now = new Map(readings.map((reading) => [keyOf(reading), reading]));
    const before = this.#known;
    this.#known = now;
    if (before === null) return [];
    const changed = readings.filter((reading) => before.get(keyOf(reading))?.value !== reading.value);
    for (const [key, reading] of before) {
      if (!now.has(key) && !reading.isInstant) changed.push({ ...reading, value: 0 });
    }
    return byMedia(changed);
  }
}

function keyOf({ media, metric, qualifier }: Reading): string {
  return `${media ?? ''} ${metric} ${qualifier ?? ''}`;
}

function byMedia(readings: readonly Reading[]): Reading[][] {
  const groups = new Map<string | null, Reading[]>();
  for (const reading of readings) {
    const group = groups.get(reading.media);
    if (group === undefined) groups.set(reading.media, [reading]);
    else group.push(reading);
  }
  return [...groups.values()];
}

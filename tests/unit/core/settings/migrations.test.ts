import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CURRENT_VERSION,
  gapsIn,
  migrate,
  STEPS,
} from '../../../../src/core/settings/migrations/migrations.ts';

const V1 = { version: 1, preferences: { theme: 'dark' }, windowBounds: null };
const NO_PROFILES = { list: [], activeId: null };

describe('core/settings/migrations', () => {
  it('are numbered without a gap', () => {
    expect(gapsIn(STEPS)).toEqual([]);
    expect(gapsIn([...STEPS, { to: CURRENT_VERSION + 2, what: 'gap', run: (bag) => bag }])).toEqual([
      CURRENT_VERSION + 2,
    ]);
    expect(gapsIn([...STEPS, { to: CURRENT_VERSION, what: 'twice', run: (bag) => bag }])).toEqual([
      CURRENT_VERSION,
    ]);
  });

  it('give the first version room for profiles and leave the rest alone', () => {
    expect(migrate(V1)).toEqual({
      kind: 'ready',
      from: 1,
      settings: { ...V1, version: 2, profiles: NO_PROFILES },
    });
  });

  it('leave the newest version as it is', () => {
    const newest = { ...V1, version: CURRENT_VERSION, profiles: { list: [], activeId: 'a' } };
    expect(migrate(newest)).toEqual({ kind: 'ready', from: CURRENT_VERSION, settings: newest });
  });

  it('run one after the other, each once', () => {
    const mark = (to: number) => ({ to, what: '', run: (bag: object) => ({ ...bag, [`step${to}`]: true }) });
    expect(migrate({ version: 2 }, [mark(2), mark(3), mark(4)])).toEqual({
      kind: 'ready',
      from: 2,
      settings: { version: 4, step3: true, step4: true },
    });
  });

  it('refuse what a later Floorwatch wrote', () => {
    const later = CURRENT_VERSION + 1;
    expect(migrate({ ...V1, version: later })).toEqual({ kind: 'newer', version: later });
  });

  it.each([[null], [[]], ['text'], [{}], [{ version: '1' }], [{ version: 0 }], [{ version: 1.5 }]])(
    'do not take %j for settings',
    (input) => {
      expect(migrate(input)).toEqual({ kind: 'not-settings' });
    },
  );

  it('never throw, whatever the file held', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (rest) => {
        expect(migrate({ ...rest, version: 1 })).toMatchObject({ kind: 'ready' });
      }),
    );
  });
});

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
const TO_V3 = STEPS.filter(({ to }) => to <= 3);
const TO_V4 = STEPS.filter(({ to }) => to <= 4);
const V2 = { ...V1, version: 2, profiles: { list: [{ id: 'a' }], activeId: 'a' } };

/** What version 3 adds, as it was when that version came. */
const CALLS = { notifications: true, soundCritical: false, soundWarning: false, startAtLogin: false };
const NO_SHIFTS = {
  plan: {
    zone: null,
    weekly: [],
    exceptions: [],
    quiet: [],
    criticalThroughQuiet: true,
    handOver: true,
  },
  override: null,
  notes: [],
};

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

  it('give the first version room for profiles and alerting, and leave the rest alone', () => {
    expect(migrate(V1, TO_V3)).toEqual({
      kind: 'ready',
      from: 1,
      settings: {
        version: 3,
        preferences: { theme: 'dark', ...CALLS },
        windowBounds: null,
        profiles: NO_PROFILES,
        rules: [],
        shifts: NO_SHIFTS,
      },
    });
  });

  it('give the second version room for alerting, and leave its profiles alone', () => {
    expect(migrate(V2, TO_V3)).toEqual({
      kind: 'ready',
      from: 2,
      settings: {
        ...{ ...V2, version: 3, preferences: { theme: 'dark', ...CALLS } },
        ...{ rules: [], shifts: NO_SHIFTS },
      },
    });
  });

  it.each([
    ['missing', undefined],
    ['of another shape', 'dark'],
    ['null', null],
  ])('give a second version whose preferences are %s the new ones only', (_, preferences) => {
    expect(migrate({ ...V2, preferences }, TO_V3)).toMatchObject({
      kind: 'ready',
      settings: { preferences: CALLS },
    });
  });

  it('give the third version the band of what is usual, as it was shown until then', () => {
    const third = {
      ...V2,
      version: 3,
      preferences: { theme: 'dark', ...CALLS },
      rules: [],
      shifts: NO_SHIFTS,
    };
    expect(migrate(third, TO_V4)).toEqual({
      kind: 'ready',
      from: 3,
      settings: { ...third, version: 4, preferences: { ...third.preferences, showUsual: true } },
    });
    expect(migrate({ ...third, preferences: 'dark' }, TO_V4)).toMatchObject({
      settings: { preferences: { showUsual: true } },
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

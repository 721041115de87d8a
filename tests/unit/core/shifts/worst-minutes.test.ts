import { describe, expect, it } from 'vitest';
import { type MinuteFigures, mergeSeries } from '../../../../src/core/merge/series.ts';
import { NO_TIME } from '../../../../src/core/metrics/status-time.ts';
import { worstMinutes } from '../../../../src/core/shifts/worst-minutes.ts';
import { minuteAt } from '../../../support/alert-builder.ts';

interface Told {
  /** Per cent; `null` = nothing is known of the people. */
  readonly utilization: number | null;
  readonly agents?: number;
  /** `null` = nothing is known of the dialer. */
  readonly dialed?: number | null;
}

function figures(at: number, { utilization, agents = 5, dialed = 1 }: Told): MinuteFigures {
  const read = { origin: 'observed', readAt: 0 } as const;
  const time = { ...NO_TIME, interacting: utilization ?? 0, idle: 100 - (utilization ?? 0) };
  return {
    minute: minuteAt(at),
    people: utilization === null ? null : { ...read, agents, time },
    contacts: dialed === null ? null : { ...read, dialed, connected: null, abandoned: null },
  };
}

function ask(series: Readonly<Record<string, readonly Told[]>>, most = 10) {
  return worstMinutes({
    series: new Map(
      Object.entries(series).map(([id, told]) => [
        id,
        mergeSeries(
          [],
          told.map((one, at) => figures(at, one)),
        ),
      ]),
    ),
    campaigns: new Map([
      ['c1', 'Spring'],
      ['c2', 'Summer'],
      ['c3', 'Autumn'],
      ['c4', 'Winter'],
    ]),
    from: minuteAt(0),
    to: minuteAt(4),
    most,
  });
}

const of = (...utilizations: readonly number[]): readonly Told[] =>
  utilizations.map((utilization) => ({ utilization }));

describe('worstMinutes', () => {
  it.each<[string, readonly Told[], number, string]>([
    ['its lowest minute', of(60, 20, 70), 1, 'utilization 20 % with 5 agents, the lowest; highest 70 %'],
    [
      'its lowest minute before its highest',
      of(97, 20),
      1,
      'utilization 20 % with 5 agents, the lowest; highest 97 %',
    ],
    [
      'its highest minute where none was low',
      of(70, 97),
      1,
      'utilization 97 % with 5 agents, the highest; lowest 70 %',
    ],
    [
      'its lowest minute where all was well',
      of(70, 80),
      0,
      'utilization 70 % with 5 agents, the lowest; highest 80 %',
    ],
    [
      'the first of equal minutes',
      of(60, 20, 20),
      1,
      'utilization 20 % with 5 agents, the lowest; highest 60 %',
    ],
    ['its only minute', of(20), 0, 'utilization 20 % with 5 agents'],
    [
      'no minute with few agents',
      [
        { utilization: 0, agents: 2 },
        { utilization: 30, agents: 3 },
      ],
      1,
      'utilization 30 % with 3 agents',
    ],
    ['no minute that is not known', [{ utilization: null }, ...of(30)], 1, 'utilization 30 % with 5 agents'],
    [
      'no minute before or after it dialed',
      [{ utilization: 0, dialed: 0 }, ...of(40), { utilization: 30, dialed: 0 }, ...of(45)].slice(0, 4),
      2,
      'utilization 30 % with 5 agents, the lowest; highest 45 %',
    ],
    [
      'any minute where the dialer is not known',
      [
        { utilization: 10, dialed: null },
        { utilization: 40, dialed: null },
      ],
      0,
      'utilization 10 % with 5 agents, the lowest; highest 40 %',
    ],
  ])('names of a campaign %s', (_, told, at, what) => {
    expect(ask({ c1: told })).toEqual([{ campaignId: 'c1', campaign: 'Spring', minute: minuteAt(at), what }]);
  });

  it.each<[string, readonly Told[]]>([
    ['without minutes', []],
    ['without agents', [{ utilization: 0, agents: 0 }]],
    ['that never dialed', [{ utilization: 0, dialed: 0 }]],
    [
      'whose minutes lie outside the shift',
      [
        { utilization: null },
        { utilization: null },
        { utilization: null },
        { utilization: null },
        { utilization: 0 },
      ],
    ],
  ])('has no line for a campaign %s', (_, told) => {
    expect(ask({ c1: told })).toEqual([]);
  });

  it('puts idle campaigns first, then tired ones, the worst of each before the others', () => {
    const worst = ask({ c1: of(70), c2: of(30), c3: of(98, 80), c4: of(10) });
    expect(worst.map(({ campaign }) => campaign)).toEqual(['Winter', 'Summer', 'Autumn', 'Spring']);
  });

  it('tells of so many campaigns at most', () => {
    expect(ask({ c1: of(10), c2: of(20), c3: of(5) }, 2).map(({ campaignId }) => campaignId)).toEqual([
      'c3',
      'c1',
    ]);
  });

  it('names a campaign that has no name by its id', () => {
    expect(ask({ unknown: of(10) })).toMatchObject([{ campaign: 'unknown' }]);
  });
});

import { describe, expect, it } from 'vitest';
import { CAMPAIGNS } from '../../../support/fixture/campaigns.ts';
import { inactiveFacts, staffedFacts, unstaffedFacts } from '../../../support/fixture/facts.ts';
import { VERDICTS } from '../../../../src/core/readiness/readiness.ts';
import type { CampaignRow, Figure } from '../../../../src/core/board/view.ts';
import { noteThen, tilesOf, type TileView } from '../../../../src/renderer/features/campaign/tiles.ts';
import {
  findingsTitle,
  lacksAny,
  listShare,
  noMembersWords,
  noPeopleWords,
  nothingToldWords,
  readinessLines,
} from '../../../../src/renderer/features/campaign/view-model.ts';

const CLOSED = Date.UTC(2025, 0, 15, 9, 42);

function row(id: string): CampaignRow {
  const found = CAMPAIGNS.find((each) => each.id === id);
  if (found === undefined) throw new Error(`No campaign ${id}`);
  return found;
}

function tile(tiles: readonly TileView[], metric: Figure['metric']): TileView {
  const found = tiles.find((each) => each.metric === metric);
  if (found === undefined) throw new Error(`No tile ${metric}`);
  return found;
}

function unknownUtilization(why: Figure['why']): TileView {
  const facts = staffedFacts(row('spring'), CLOSED);
  const figures = facts.figures.map((figure) =>
    figure.metric === 'utilization' ? { ...figure, value: null, why } : figure,
  );
  return tile(tilesOf({ figures, row: facts.row }), 'utilization');
}

describe('tilesOf', () => {
  it('draws six tiles, always in the same order', () => {
    const facts = staffedFacts(row('spring'), CLOSED);
    const reversed = { ...facts, figures: [...facts.figures].reverse() };
    const order = tilesOf(facts).map(({ metric }) => metric);
    expect(order).toEqual([
      'utilization',
      'ready',
      'contacts-per-minute',
      'connect-rate',
      'abandon-rate',
      'completed',
    ]);
    expect(tilesOf(reversed).map(({ metric }) => metric)).toEqual(order);
  });

  it.each([
    ['utilization', '41\u202f%', null, '9.4 interacting of 23 on queue'],
    ['ready', '23', '/ 60', '37 agents not reachable'],
    ['contacts-per-minute', '38', '/min', '4\u202f512 today'],
    ['connect-rate', '27.4\u202f%', null, '1\u202f236 of 4\u202f512 attempts'],
    ['abandon-rate', '1.4\u202f%', null, '17 of 1\u202f236 · limit\u00a03\u202f%'],
    ['completed', '2\u202f744', null, 'of 4\u202f500 contacts'],
  ] as const)('writes %s with what it rests on', (metric, value, suffix, note) => {
    const shown = tile(tilesOf(staffedFacts(row('spring'), CLOSED)), metric);
    expect([shown.value, shown.suffix, shown.note]).toEqual([value, suffix, note]);
  });

  it.each([
    ['not-known', '–', 'not known yet'],
    ['no-denominator', 'n/a', 'nobody on queue'],
  ] as const)('tells a value that is %s from zero', (why, value, note) => {
    const shown = unknownUtilization(why);
    expect([shown.value, shown.suffix, shown.note]).toEqual([value, null, note]);
  });

  it.each(['utilization', 'ready'] as const)('puts the licence in the place of a 0 for %s', (metric) => {
    const shown = tile(tilesOf(inactiveFacts(row('spring'), CLOSED)), metric);
    expect([shown.value, shown.note]).toEqual(['n/a', 'Licence status: inactive']);
  });

  it('says how many live answers a rate still needs', () => {
    const shown = tile(tilesOf(unstaffedFacts(row('reminder'), CLOSED)), 'abandon-rate');
    expect([shown.value, shown.note]).toEqual(['n/a', '31 of 50 live answers needed']);
  });

  it.each([
    ['reminder', 'no agents by design'],
    ['outage', 'no agents by design'],
    ['solar', 'no queue is set'],
  ])('says why %s has no utilization', (id, note) => {
    const shown = tile(tilesOf(unstaffedFacts(row(id), CLOSED)), 'utilization');
    expect([shown.value, shown.note]).toEqual(['n/a', note]);
  });

  it('keeps the rates of voice campaigns apart from other media', () => {
    const facts = unstaffedFacts(row('reminder'), CLOSED);
    const figures = facts.figures.map((figure) =>
      figure.metric === 'connect-rate' ? { ...figure, value: null, why: 'not-applicable' as const } : figure,
    );
    const shown = tile(tilesOf({ figures, row: facts.row }), 'connect-rate');
    expect([shown.value, shown.note]).toEqual(['n/a', 'for voice campaigns only']);
  });

  it('calls the contacts of a messaging campaign messaged', () => {
    expect(tile(tilesOf(unstaffedFacts(row('reminder'), CLOSED)), 'contacts-per-minute').name).toBe(
      'Messaged',
    );
  });
});

describe('readinessLines', () => {
  it('starts with who can be reached and leaves out reasons that nobody has', () => {
    const lines = readinessLines([
      { verdict: 'away', count: 7, named: true },
      { verdict: 'inactive', count: 0, named: true },
      { verdict: 'not-joined', count: 2, named: true },
      { verdict: 'ready', count: 0, named: true },
    ]);
    expect(lines.map(({ verdict, severity }) => [verdict, severity])).toEqual([
      ['ready', 'critical'],
      ['not-joined', 'warning'],
      ['away', 'none'],
    ]);
  });

  it('offers to show the agents that are named, and them alone', () => {
    const lines = readinessLines([
      { verdict: 'ready', count: 3, named: true },
      { verdict: 'not-joined', count: 2, named: true },
      { verdict: 'other-work', count: 4, named: false },
    ]);
    expect(lines.map(({ filter }) => filter)).toEqual(['ready', 'reason:not-joined', null]);
    expect(lines[2]?.hint).toContain('without names');
  });

  it.each([
    ['all-inactive', 'licence status: inactive'],
    ['not-known', 'not known at this moment'],
  ] as const)('writes no 0 where nobody is ready for the reason %s', (why, hint) => {
    const [line] = readinessLines([{ verdict: 'ready', count: 0, named: true }], why);
    expect([line?.count, line?.hint, line?.severity]).toEqual([null, hint, 'unknown']);
  });

  it.each(VERDICTS)('has a title for %s', (verdict) => {
    expect(readinessLines([{ verdict, count: 1, named: true }])[0]?.title).toBeTruthy();
  });
});

describe('findingsTitle', () => {
  it.each([
    ['spring', 'Why are agents idle?'],
    ['meter', 'What the dialer says'],
    ['winback', 'What the dialer says'],
  ])('asks of %s: %s', (id, expected) => {
    expect(findingsTitle(staffedFacts(row(id), CLOSED))).toBe(expected);
  });

  it('asks nothing of a campaign that is off', () => {
    expect(findingsTitle(staffedFacts({ ...row('spring'), status: 'off' }, CLOSED))).toBe(
      'What the dialer says',
    );
  });

  it('asks how a campaign without agents runs', () => {
    expect(findingsTitle(unstaffedFacts(row('reminder'), CLOSED))).toBe('How is it running?');
  });
});

describe('lacksAny', () => {
  it('finds a source of the panel among those that fail', () => {
    expect(lacksAny(['load', 'pace'], ['diagnosis', 'pace'])).toBe(true);
    expect(lacksAny(['load'], ['diagnosis', 'pace'])).toBe(false);
  });
});

describe('noPeopleWords', () => {
  it('has words for every campaign without people and none for the others', () => {
    expect(noPeopleWords(row('spring'))).toBeNull();
    for (const id of ['reminder', 'outage', 'solar']) expect(noPeopleWords(row(id))?.text).not.toBe('');
  });
});

describe('listShare', () => {
  it.each([
    [2744, 4500, 61],
    [0, 10, 0],
    [5, 0, null],
    [null, 10, null],
    [10, null, null],
  ])('of %s in %s is %s', (processed, total, expected) => {
    const share = listShare({ processed, total });
    expect(share === null ? null : Math.round(share)).toBe(expected);
  });
});

describe('a panel without content', () => {
  it.each([
    ['of the present', null, 'has told nothing about this campaign yet', 'are not known yet'],
    ['of the past', { notKept: ['agents', 'work'] }, 'had told nothing', 'were not known then'],
    ['of a minute too old', { notKept: ['findings'] }, 'eight days', 'eight days'],
    ['of a minute that nobody watched', { notKept: ['unwatched'] }, 'did not watch', 'did not watch'],
  ] as const)('%s says why', (_when, replayed, nothingTold, noMembers) => {
    expect(nothingToldWords(replayed)).toContain(nothingTold);
    expect(noMembersWords(replayed)).toContain(noMembers);
  });
});

describe('a note below a figure of the past', () => {
  it.each([
    ['not known yet', 'not known of then'],
    ['in the last closed minute', 'in that minute'],
    ['of 4 500 contacts', 'of 4 500 contacts'],
  ])('turns “%s” into “%s”', (note, then) => {
    expect(noteThen(note)).toBe(then);
  });
});

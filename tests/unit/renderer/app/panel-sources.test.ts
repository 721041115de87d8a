import { describe, expect, it } from 'vitest';
import { BOARD_STATES, FIXTURE_NOW } from '../../../support/board-fixture.ts';
import { fault } from '../../../../src/core/faults/fault.ts';
import { agedSince, PANEL_SOURCES, troubledSources } from '../../../../src/renderer/app/panel-sources.ts';

const { sources } = BOARD_STATES['refused-source']();
const names = (panel: keyof typeof PANEL_SOURCES) =>
  troubledSources(sources, PANEL_SOURCES[panel]).map(({ source }) => source);

describe('troubledSources', () => {
  it('names what a panel lacks and leaves the others alone', () => {
    expect(names('findings')).toEqual(['diagnosis']);
    expect(names('work')).toEqual(['load']);
    expect(names('chart')).toEqual(['activity', 'counts']);
  });
});

describe('the past', () => {
  it('does not age, but can fail', () => {
    const aged = sources.map((source) =>
      source.source === 'past' ? { ...source, freshness: 'lost' as const } : source,
    );
    expect(troubledSources(aged, ['past'])).toEqual([]);
    const failed = aged.map((source) => ({ ...source, fault: fault('timeout', 'No answer.') }));
    expect(troubledSources(failed, ['past'])).toHaveLength(1);
  });
});

describe('agedSince', () => {
  it('gives the last answer of a source that is behind, and nothing for one that is not', () => {
    expect(agedSince(sources, 'totals')).toBe(FIXTURE_NOW - 252_000);
    expect(agedSince(sources, 'pace')).toBeNull();
  });
});

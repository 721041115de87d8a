import { describe, expect, it } from 'vitest';
import { CellBook } from '../../../../simulator/world/cell-book.ts';
import { Ingestion, MINUTE, readCount, type Fact } from '../../../../simulator/world/tallies.ts';

const START = 100 * MINUTE;

function setUp(): { fact: (at: number) => Fact; ingestion: Ingestion; visible: () => number } {
  const cell = new CellBook().cell({ campaign: null, queue: null, media: 'voice', direction: 'inbound' });
  const ingestion = new Ingestion(() => 30_000, 45_000);
  return {
    ingestion,
    fact: (at) => ({ cell, at, name: 'nOffered', value: 1 }),
    visible: () => [...cell.rows.values()].reduce((sum, row) => sum + readCount(row, 'nOffered'), 0),
  };
}

describe('Ingestion', () => {
  it('shows a fact only when its lag has passed', () => {
    const { ingestion, fact, visible } = setUp();
    ingestion.take(fact(START));
    ingestion.settle(START + 29_999);
    expect(visible()).toBe(0);
    ingestion.settle(START + 30_000);
    expect(visible()).toBe(1);
  });

  it('lets facts older than the longest lag through at once', () => {
    const { ingestion, fact, visible } = setUp();
    ingestion.expect(START + 45_000);
    ingestion.take(fact(START));
    expect(visible()).toBe(1);
    ingestion.take(fact(START + 1));
    expect(visible()).toBe(1);
  });

  it('shows everything older than the longest lag, in order and once', () => {
    const { ingestion, fact, visible } = setUp();
    for (let i = 0; i < 60; i += 1) ingestion.take(fact(START + i * 1_000));
    ingestion.settle(START + 60_000);
    expect(visible()).toBe(31);
    ingestion.settle(START + 120_000);
    ingestion.settle(START + 120_000);
    expect(visible()).toBe(60);
  });
});

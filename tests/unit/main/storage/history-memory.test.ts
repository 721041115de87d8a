import { describe, expect, it } from 'vitest';
import { createMemoryHistory } from '../../../../src/main/storage/history-memory.ts';
import { pack } from '../../../../src/main/storage/history-pack.ts';
import { aCampaign } from '../../../support/floor-builder.ts';
import { aKeptCampaign, aKeptMinute, minuteNumber } from '../../../support/kept-minutes.ts';

describe('a history in memory', () => {
  it('holds how a campaign is configured once, for as long as it is the same', () => {
    const history = createMemoryHistory('');
    const kept = (n: number, name: string) =>
      history.keep(aKeptMinute(n, { campaigns: [aKeptCampaign(n, { campaign: aCampaign({ name }) })] }));
    kept(0, 'Spring');
    kept(1, 'Spring');
    kept(2, 'Summer');
    const campaigns = [0, 1, 2].map((n) => history.recall(minuteNumber(n))?.campaigns[0]?.campaign);
    expect(campaigns.map((campaign) => campaign?.name)).toEqual(['Spring', 'Spring', 'Summer']);
    expect(campaigns[1]).toBe(campaigns[0]);
  });

  it('holds no more bytes than it packed', () => {
    const bytes = pack({ some: 'words' });
    expect(bytes.buffer.byteLength).toBe(bytes.byteLength);
  });
});

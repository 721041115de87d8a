import { describe, expect, it } from 'vitest';
import { answer, routeOf } from '../../../../src/main/ipc/answer.ts';
import { historyRoutes } from '../../../../src/main/ipc/history-routes.ts';
import { fakeBoard, fakeViewer, IDLE_PARTS } from '../../../support/fake-board.ts';

async function ask(name: string, input: unknown) {
  const route = routeOf(fakeBoard().routes, 'history', name);
  if (route === null) throw new Error(`no route history:${name}`);
  return answer(route, { input, caller: fakeViewer() }, () => undefined);
}

describe('ipc/history-routes', () => {
  it.each([
    ['state', undefined],
    ['baseline', { campaignId: 'c1', from: 0, to: 86_400_000 }],
    ['forecast', { campaignId: 'c1' }],
    ['minute', { minute: 60_000, campaignId: 'c1' }],
    ['minute', { minute: 60_000, campaignId: null }],
  ])('answers %s', async (name, input) => {
    expect(await ask(name, input)).toMatchObject({ ok: true });
  });

  it.each([
    ['baseline', { campaignId: 'c1', from: 1, to: 1 }, 'The end lies before the start.'],
    ['baseline', { campaignId: 'c1', from: 0, to: 86_400_001 }, 'At most a day can be asked for.'],
    ['baseline', { campaignId: '', from: 0, to: 1 }, 'campaignId'],
    ['baseline', { campaignId: 'c1', from: -1, to: 1 }, 'from'],
    ['forecast', {}, 'campaignId'],
    ['forecast', { campaignId: 'c'.repeat(201) }, 'campaignId'],
    ['minute', { minute: Number.NaN, campaignId: null }, 'minute'],
    ['minute', { minute: 1e20, campaignId: null }, 'minute'],
    ['minute', { minute: 0 }, 'campaignId'],
    ['minute', { minute: 0, campaignId: null, more: 1 }, 'more'],
  ])('refuses %s of %j and names what is wrong', async (name, input, message) => {
    const answered = await ask(name, input);
    expect(answered).toMatchObject({ ok: false, code: 'bad-argument' });
    if (!answered.ok) expect(answered.message).toContain(message);
  });

  it('asks for the whole minute that an instant lies in', () => {
    const asked: number[] = [];
    const desk = {
      ...IDLE_PARTS.history,
      minute: (query: { readonly minute: number }) => {
        asked.push(query.minute);
        return IDLE_PARTS.history.minute({ minute: 0, campaignId: null });
      },
    };
    void historyRoutes(desk).minute.run({ minute: 125_000, campaignId: null }, fakeViewer());
    expect(asked).toEqual([120_000]);
  });
});

import { describe, expect, it } from 'vitest';
import { DEFAULT_PREFERENCES, type Preferences } from '../../../../src/core/settings/preferences.ts';
import { answer, routeOf } from '../../../../src/main/ipc/answer.ts';
import { createRoutes } from '../../../../src/main/ipc/routes.ts';
import { callsOf } from '../../../../src/shared/ipc.ts';
import { ABOUT, fakeViewer, IDLE_PARTS } from '../../../support/fake-board.ts';

function desk() {
  let kept: Preferences = DEFAULT_PREFERENCES;
  return {
    read: () => kept,
    save: (change: Partial<Preferences>) => (kept = { ...kept, ...change }),
  };
}

const routes = createRoutes({ ...IDLE_PARTS, preferences: desk(), about: ABOUT });

async function ask(group: string, name: string, input?: unknown) {
  const failures: unknown[] = [];
  const viewer = fakeViewer();
  const route = routeOf(routes, group, name);
  if (route === null) throw new Error('no route');
  const given = await answer(route, { input, caller: viewer }, (error) => failures.push(error));
  return { given, failures, viewer };
}

describe('the routes', () => {
  it.each(callsOf('ask'))('have %s:%s', (group, name) => {
    expect(routeOf(routes, group, name)).not.toBeNull();
  });

  it.each([
    ['board', 'changed'],
    ['board', 'constructor'],
    ['__proto__', 'read'],
    ['nowhere', 'read'],
  ])('have no %s:%s', (group, name) => {
    expect(routeOf(routes, group, name)).toBeNull();
  });

  it('answer the view of the window that asks', async () => {
    const { given, viewer } = await ask('board', 'read');
    expect(given).toEqual({ ok: true, value: viewer.read() });
  });

  it('open and close a campaign for the window that asks', async () => {
    const { viewer } = await ask('board', 'open', { campaignId: 'c-1' });
    expect(viewer.calls).toEqual([['open', 'c-1']]);
    expect((await ask('board', 'open', { campaignId: null })).viewer.calls).toEqual([['open', null]]);
  });

  it('pass on whether the window can be seen', async () => {
    expect((await ask('board', 'setVisible', { visible: false })).viewer.calls).toEqual([
      ['setVisible', false],
    ]);
  });

  it('save preferences and answer with the whole', async () => {
    const { given } = await ask('preferences', 'save', { theme: 'dark' });
    expect(given).toEqual({ ok: true, value: { ...DEFAULT_PREFERENCES, theme: 'dark' } });
    expect((await ask('preferences', 'read')).given).toEqual(given);
  });

  it('tell about the program', async () => {
    expect((await ask('app', 'about')).given).toEqual({ ok: true, value: ABOUT });
  });
});

describe('a wrong argument', () => {
  it.each([
    ['board', 'open', undefined, 'argument'],
    ['board', 'open', { campaignId: 7 }, 'campaignId'],
    ['board', 'open', { campaignId: '' }, 'campaignId'],
    ['board', 'open', { campaignId: 'x'.repeat(201) }, 'campaignId'],
    ['board', 'open', { campaignId: 'c', extra: 1 }, 'extra'],
    ['board', 'setVisible', { visible: 'yes' }, 'visible'],
    ['preferences', 'save', { theme: 'pink' }, 'theme'],
    ['preferences', 'save', { theme: undefined }, 'theme'],
    ['preferences', 'save', 'dark', 'argument'],
  ])('is refused for %s:%s %j, naming %4$s', async (group, name, input, field) => {
    const { given, viewer } = await ask(group, name, input);
    expect(given).toMatchObject({ ok: false, code: 'bad-argument' });
    expect(!given.ok && given.message).toContain(field);
    expect(viewer.calls).toEqual([]);
  });

  it('is not repeated in the message', async () => {
    const { given } = await ask('board', 'open', { campaignId: { password: 'hunter2' } });
    expect(JSON.stringify(given)).not.toContain('hunter2');
  });
});

describe('a failing call', () => {
  it.each([
    ['throws', () => JSON.parse('{') as unknown],
    ['rejects', () => Promise.reject(new Error('broken'))],
  ])('that %s is a value without the inside of the error', async (_, run) => {
    const failures: unknown[] = [];
    const given = await answer({ parse: () => undefined, run }, { input: 0, caller: null }, (error) =>
      failures.push(error),
    );
    expect(given).toMatchObject({ ok: false, code: 'failed' });
    expect(JSON.stringify(given)).not.toContain('broken');
    expect(failures).toHaveLength(1);
  });
});

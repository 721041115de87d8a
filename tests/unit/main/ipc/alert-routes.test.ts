import { describe, expect, it } from 'vitest';
import { NO_ALERTS_VIEW } from '../../../../src/core/alerts/view.ts';
import { alertRoutes, type AlertsDesk } from '../../../../src/main/ipc/alert-routes.ts';
import { answer } from '../../../../src/main/ipc/answer.ts';
import { fakeViewer } from '../../../support/fake-board.ts';

const EVERYTHING = { text: '', statuses: [], severities: [], ruleId: null, from: null, to: null, limit: 50 };
const PAGE = { alerts: [], total: 0 };
const FILE = { name: 'alerts.csv', type: 'text/csv', text: '' };

/** A desk that keeps what it was asked. */
function openDesk() {
  const asked: unknown[][] = [];
  const keep =
    <T>(name: string, value: T) =>
    (...given: unknown[]): T => {
      asked.push([name, ...given]);
      return value;
    };
  const desk: AlertsDesk = {
    read: keep('read', NO_ALERTS_VIEW),
    acknowledge: keep('acknowledge', undefined),
    snooze: keep('snooze', undefined),
    snoozeAll: keep('snoozeAll', undefined),
    markFalseAlarm: keep('markFalseAlarm', undefined),
    history: keep('history', PAGE),
    exportHistory: keep('exportHistory', FILE),
    tryNotification: keep('tryNotification', undefined),
  };
  return { asked, routes: alertRoutes(desk) };
}

async function ask(name: keyof ReturnType<typeof alertRoutes>, input?: unknown) {
  const { asked, routes } = openDesk();
  const given = await answer(routes[name], { input, caller: fakeViewer() }, () => undefined);
  return { asked, given };
}

describe('the calls of alerts', () => {
  it.each([
    ['read', undefined, ['read'], NO_ALERTS_VIEW],
    ['acknowledge', { ids: ['a', 'b'], note: ' seen ' }, ['acknowledge', ['a', 'b'], 'seen'], undefined],
    ['acknowledge', { ids: ['a'], note: '' }, ['acknowledge', ['a'], ''], undefined],
    ['snooze', { ids: ['a'], length: '15m' }, ['snooze', ['a'], '15m'], undefined],
    ['snooze', { ids: ['a'], length: null }, ['snooze', ['a'], null], undefined],
    ['snoozeAll', { length: 'shift' }, ['snoozeAll', 'shift'], undefined],
    ['markFalseAlarm', { id: 'a', is: true }, ['markFalseAlarm', 'a', true], undefined],
    ['history', EVERYTHING, ['history', EVERYTHING], PAGE],
    ['exportHistory', EVERYTHING, ['exportHistory', EVERYTHING], FILE],
    ['tryNotification', undefined, ['tryNotification'], undefined],
  ] as const)('pass %s %j on', async (name, input, call, value) => {
    const { asked, given } = await ask(name, input);
    expect(asked).toEqual([call]);
    expect(given).toEqual({ ok: true, value });
  });

  it.each([
    ['acknowledge', undefined, 'argument'],
    ['acknowledge', { ids: [], note: '' }, 'ids: No alert is named.'],
    ['acknowledge', { ids: [''], note: '' }, 'ids.0'],
    ['acknowledge', { ids: ['x'.repeat(601)], note: '' }, 'ids.0'],
    ['acknowledge', { ids: Array.from({ length: 2_001 }, () => 'a'), note: '' }, 'ids'],
    ['acknowledge', { ids: ['a'], note: 'x'.repeat(1_001) }, 'note: The note is too long.'],
    ['acknowledge', { ids: ['a'] }, 'note'],
    ['snooze', { ids: ['a'], length: '2h' }, 'length'],
    ['snooze', { ids: ['a'] }, 'length'],
    ['snoozeAll', { length: 15 }, 'length'],
    ['snoozeAll', { length: null, ids: ['a'] }, 'ids'],
    ['markFalseAlarm', { id: 'a', is: 1 }, 'is'],
    ['history', { ...EVERYTHING, limit: 0 }, 'limit'],
    ['history', { ...EVERYTHING, limit: 1e9 }, 'limit'],
    ['history', { ...EVERYTHING, statuses: ['gone'] }, 'statuses.0'],
    ['history', { ...EVERYTHING, from: 'monday' }, 'from'],
    ['exportHistory', { ...EVERYTHING, path: '/etc/passwd' }, 'path'],
  ] as const)('refuse %s %j, naming %s', async (name, input, field) => {
    const { asked, given } = await ask(name, input);
    expect(given).toMatchObject({ ok: false, code: 'bad-argument' });
    expect(!given.ok && given.message).toContain(field);
    expect(asked).toEqual([]);
  });
});

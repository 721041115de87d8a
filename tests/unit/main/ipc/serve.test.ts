import type { IpcMainInvokeEvent } from 'electron';
import { describe, expect, it } from 'vitest';
import { serve } from '../../../../src/main/ipc/serve.ts';
import { isTrusted } from '../../../../src/main/ipc/trust.ts';
import { callsOf, channelOf } from '../../../../src/shared/ipc.ts';
import { fakeBoard, fakeViewer, keptLog, type FakeViewer } from '../../../support/fake-board.ts';

type Handler = (event: IpcMainInvokeEvent, input?: unknown) => unknown;

const EVENT = {} as IpcMainInvokeEvent;

function served(caller: FakeViewer | null) {
  const handlers = new Map<string, Handler>();
  const log = keptLog();
  const end = serve({
    ipc: {
      handle: (channel, handler) => void handlers.set(channel, handler as Handler),
      removeHandler: (channel) => void handlers.delete(channel),
    },
    routes: fakeBoard().routes,
    callerOf: () => caller,
    log,
  });
  return { handlers, log, end };
}

describe('serve', () => {
  it('handles every call of the contract and no other', () => {
    const names = callsOf('ask').map(([group, name]) => channelOf(group, name));
    expect([...served(null).handlers.keys()].sort()).toEqual([...names].sort());
  });

  it('refuses an unknown sender in every single call', async () => {
    const { handlers, log } = served(null);
    for (const handler of handlers.values()) {
      expect(await handler(EVENT)).toMatchObject({ ok: false, code: 'untrusted-sender' });
    }
    expect(log.lines).toHaveLength(handlers.size);
  });

  it('answers a known sender', async () => {
    const viewer = fakeViewer();
    const { handlers } = served(viewer);
    expect(await handlers.get('board:read')?.(EVENT)).toEqual({ ok: true, value: viewer.read() });
  });

  it('logs a wrong argument by its field', async () => {
    const { handlers, log } = served(fakeViewer());
    expect(await handlers.get('board:open')?.(EVENT, { campaignId: 1 })).toMatchObject({ ok: false });
    expect(log.lines[0]).toMatchObject({ level: 'warn', facts: { channel: 'board:open' } });
  });

  it('stops with its end', () => {
    const { handlers, end } = served(null);
    end();
    expect(handlers.size).toBe(0);
  });
});

describe('isTrusted', () => {
  const frame = { url: 'floorwatch://app/' };
  const event = (more: object) => ({ sender: { id: 7, mainFrame: frame }, senderFrame: frame, ...more });

  it('trusts the main frame of our window on our page', () => {
    expect(isTrusted(event({}), 7, 'floorwatch://app')).toBe(true);
  });

  it.each([
    ['another window', event({}), 8],
    ['a frame inside the window', event({ senderFrame: { url: 'floorwatch://app/' } }), 7],
    ['a frame that is gone', event({ senderFrame: null }), 7],
  ])('does not trust %s', (_, sent, id) => {
    expect(isTrusted(sent, id, 'floorwatch://app')).toBe(false);
  });

  it.each(['https://app/', 'floorwatch://other/', 'floorwatch://app.evil/', 'about:blank', ''])(
    'does not trust our window on %s',
    (url) => {
      const other = { url };
      const sent = { sender: { id: 7, mainFrame: other }, senderFrame: other };
      expect(isTrusted(sent, 7, 'floorwatch://app')).toBe(false);
    },
  );
});

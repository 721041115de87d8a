import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { callsOf, channelOf, type Answer, type Routes } from '../../shared/ipc.ts';
import type { Log } from '../ports/log.ts';
import { answer, routeOf, type Route } from './answer.ts';

export interface ServeParts<Caller> {
  readonly ipc: Pick<IpcMain, 'handle' | 'removeHandler'>;
  readonly routes: Routes<Caller>;
  /** The caller behind an event; `null` where the sender is not the main frame of our own window. */
  readonly callerOf: (event: IpcMainInvokeEvent) => Caller | null;
  readonly log: Log;
}

const REFUSED: Answer<never> = {
  ok: false,
  code: 'untrusted-sender',
  message: 'Only the window of Floorwatch may ask this.',
};

/**
 * Serves every call of the contract to the window; the only place that listens to it. Returns the
 * end of serving.
 */
export function serve<Caller>(parts: ServeParts<Caller>): () => void {
  const channels = callsOf('ask').map(([group, name]) => {
    const route = routeOf(parts.routes, group, name);
    if (route === null) throw new Error(`no route for ${channelOf(group, name)}`);
    handle(parts, channelOf(group, name), route);
    return channelOf(group, name);
  });
  return () => {
    for (const channel of channels) parts.ipc.removeHandler(channel);
  };
}

function handle<Caller>(parts: ServeParts<Caller>, channel: string, route: Route<Caller>): void {
  const { ipc, callerOf, log } = parts;
  ipc.handle(channel, async (event, input: unknown) => {
    const caller = callerOf(event);
    if (caller === null) {
      log.warn('ipc', 'refused a call from an unknown sender', { channel });
      return REFUSED;
    }
    const given = await answer(route, { input, caller }, (error) => {
      log.error('ipc', 'a call failed', { channel, error: String(error) });
    });
    if (!given.ok && given.code === 'bad-argument') {
      log.warn('ipc', 'refused a wrong argument', { channel, reason: given.message });
    }
    return given;
  });
}

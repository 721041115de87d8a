import { contextBridge, ipcRenderer } from 'electron';
import { callsOf, channelOf, type Api } from '../shared/ipc.ts';

type Call = (argument?: unknown) => unknown;
type Listener = (value: unknown) => void;

/** Each `ask` of the contract as a function, each `tell` as a subscription that returns its end. */
function deriveApi(): Api {
  const api: Record<string, Record<string, Call>> = {};
  for (const [group, name] of callsOf('ask')) {
    (api[group] ??= {})[name] = (argument) => ipcRenderer.invoke(channelOf(group, name), argument);
  }
  for (const [group, name] of callsOf('tell')) {
    (api[group] ??= {})[name] = (listener) => subscribe(channelOf(group, name), listener as Listener);
  }
  return api as unknown as Api;
}

function subscribe(channel: string, listener: Listener): () => void {
  // The event is kept back: its sender would hand the whole channel to the page.
  const pass = (_event: unknown, value: unknown): void => {
    listener(value);
  };
  ipcRenderer.on(channel, pass);
  return () => void ipcRenderer.removeListener(channel, pass);
}

contextBridge.exposeInMainWorld('floorwatch', deriveApi());

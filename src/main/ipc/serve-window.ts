import { ipcMain } from 'electron';
import { serve, type ServeParts } from './serve.ts';

/** Serves the contract over Electron's own channel: the only door to `ipcMain`. */
export function serveWindow<Caller>(parts: Omit<ServeParts<Caller>, 'ipc'>): () => void {
  return serve({ ...parts, ipc: ipcMain });
}

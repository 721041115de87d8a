import { type DiskView, NO_DISK_TROUBLE } from '../../../src/core/disk/trouble.ts';
import type { Api } from '../../../src/shared/ipc.ts';

const folder = '/home/ada/.config/Floorwatch';

/** What the disk does not take, by the name in `?disk=`. */
export const DISKS = {
  fine: NO_DISK_TROUBLE,
  full: {
    troubles: [
      { what: 'settings', cause: 'full', again: 'by-itself' },
      { what: 'alerts', cause: 'full', again: 'by-itself' },
      { what: 'history', cause: 'full', again: 'by-itself' },
    ],
    folder,
  },
  history: { troubles: [{ what: 'history', cause: 'forbidden', again: 'at-start' }], folder },
} as const satisfies Readonly<Record<string, DiskView>>;

export function posedDisk(view: DiskView = NO_DISK_TROUBLE): Pick<Api, 'disk'> {
  return { disk: { read: () => Promise.resolve({ ok: true, value: view }), changed: () => () => undefined } };
}

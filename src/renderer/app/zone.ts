import { DateTime } from 'luxon';
import type { ZoneChoice } from '../../core/settings/preferences.ts';

/** The machine's IANA zone; read again after a second, as it may be set to another while the window is open. */
export function machineZone(): string {
  const now = performance.now();
  if (now - read.at >= 1000) read = { at: now, zone: Intl.DateTimeFormat().resolvedOptions().timeZone };
  return read.zone;
}

/** Kept for a moment, as every part of the window asks with every change, and the answer takes a while. */
let read = { at: -Infinity, zone: 'UTC' };

/** The IANA zone that a choice means; an organisation that tells none falls back to the machine's. */
export function zoneOf(choice: ZoneChoice, organizationZone: string | null, localZone: string): string {
  switch (choice) {
    case 'utc':
      return 'UTC';
    case 'organization':
      return organizationZone ?? localZone;
    case 'local':
      return localZone;
  }
}

/** Such as "Europe/Berlin (UTC+01:00)" or only "UTC", with the offset that holds at `instant` (epoch ms). */
export function describeZone(zone: string, instant: number): string {
  if (zone === 'UTC') return zone;
  return `${zone} (UTC${DateTime.fromMillis(instant, { zone }).toFormat('ZZ')})`;
}

import { DateTime } from 'luxon';
import type { ZoneChoice } from '../../core/settings/preferences.ts';

export function machineZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

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

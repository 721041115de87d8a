/** The zone of the tenant's campaign schedules. */
export const TENANT_ZONE = 'America/New_York';

/** ISO-8601 in a zone, with its offset: 2023-10-27T10:30:00.000-04:00. */
export function isoInZone(time: number, zone: string): string {
  const minutes = offsetMinutes(time, zone);
  const local = new Date(time + minutes * 60_000).toISOString().slice(0, -1);
  const size = Math.abs(minutes);
  const [hours, rest] = [Math.floor(size / 60), size % 60].map((part) => String(part).padStart(2, '0'));
  return `${local}${minutes < 0 ? '-' : '+'}${hours ?? ''}:${rest ?? ''}`;
}

function offsetMinutes(time: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  const name = parts.formatToParts(time).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  const found = /GMT([+-])(\d{2}):(\d{2})/.exec(name);
  if (found === null) return 0;
  return (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3]));
}

/** Zones of which every word of the search is a part: "new york" finds "America/New_York". */
export function findZones(zones: readonly string[], search: string): readonly string[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return zones.filter((zone) => {
    const text = `${zone} ${zone.replaceAll('_', ' ')}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** The zones that this machine knows, with UTC, which is none of a place. */
export function knownZones(): readonly string[] {
  return ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];
}

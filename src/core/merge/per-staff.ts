import { type Campaign, staffingOf } from '../floor/campaign.ts';

/**
 * Wraps a computation that depends on a campaign's agents only, so that campaigns which share a queue
 * share the work. Make a new one per floor: it remembers answers for as long as it lives.
 */
export function perStaff<T>(compute: (campaign: Campaign) => T): (campaign: Campaign) => T {
  const known = new Map<string, T>();
  return (campaign) => {
    const key = staffKey(campaign);
    if (!known.has(key)) known.set(key, compute(campaign));
    return known.get(key) as T;
  };
}

/** The same for campaigns that have the same agents. */
export function staffKey(campaign: Campaign): string {
  const staffing = staffingOf(campaign);
  const queue = staffing.kind === 'agents' ? staffing.queueId : '';
  return [staffing.kind, queue, ...campaign.skillGroupIds].join(' ');
}

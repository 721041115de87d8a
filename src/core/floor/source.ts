/**
 * Where a reading comes from. Each source is polled, ages and fails on its own.
 *
 * - `campaigns`, `queues`, `skill-groups`, `members`, `people`: what is configured (slow)
 * - `licences`: who may work contacts at all
 * - `activity`: agents' statuses · `load`: waiting work · `pace`: the dialer in bulk
 * - `progress`: lists · `counts`: dialed, connected, abandoned per closed minute · `totals`: the same for the day
 * - `stream`: the changes as they happen, beside the polls
 * - `diagnosis`: the opened campaign in depth · `causes`: the same of campaigns that alerts name
 * - `past`: the chart's past
 */
export type SourceName =
  | 'organization'
  | 'campaigns'
  | 'queues'
  | 'skill-groups'
  | 'members'
  | 'people'
  | 'licences'
  | 'activity'
  | 'load'
  | 'pace'
  | 'progress'
  | 'counts'
  | 'totals'
  | 'diagnosis'
  | 'causes'
  | 'past'
  | 'stream';

import { z } from 'zod';
import type { Organization } from '../../../core/floor/organization.ts';
import { maybeList, maybeNumber, maybeText } from '../platform/decode/common.ts';
import { mediaOf, modeOf, stateOf, statusOf } from './words.ts';

const OFFSET = /(Z|[+-]\d{2}:?\d{2})$/i;

/**
 * A moment as epoch ms, whatever the zone it is written in. One without an offset is refused: reading it
 * in the zone of this machine would misplace it on the time axis without a word.
 */
const instant = z.string().transform((text, context) => {
  const time = OFFSET.test(text.trim()) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time)) context.addIssue({ code: 'custom', message: 'expected a moment with its offset' });
  return time;
});

const maybeMoment = instant.nullish().transform((time) => time ?? null);

const ids = maybeList(z.string());

/** One entity over one step of the query's granularity. */
export const queryAnswer = z.object({
  results: maybeList(
    z
      .object({
        entityId: z.string(),
        entityName: maybeText,
        startTime: instant,
        endTime: instant,
        skillGroupIds: ids,
        queueIds: ids,
        state: maybeText,
        stateSince: maybeMoment,
        metrics: maybeList(z.object({ name: z.string(), value: maybeNumber })),
      })
      .transform(({ state, ...row }) => ({ ...row, told: state !== null, ...stateOf(state) })),
  ),
});

export type Row = z.infer<typeof queryAnswer>['results'][number];

/** The value of a metric of a row; `null` = not told, which is not 0. */
export function metricOf({ metrics }: Row, name: string): number | null {
  return metrics.find((metric) => metric.name === name)?.value ?? null;
}

const count = z.number().nonnegative();

/** The guide's live numbers of one campaign, in its own words. */
export const campaignMetrics = z
  .object({
    dialedCount: count,
    completedCount: count,
    abandonedCount: count,
    contactCount: count,
    status: maybeText,
    lastUpdated: maybeMoment,
  })
  .transform(({ status, ...counts }) => ({ ...counts, status: statusOf(status) }));

export type CampaignMetrics = z.infer<typeof campaignMetrics>;

export const campaign = z
  .object({
    id: z.string(),
    name: maybeText,
    status: maybeText,
    mediaType: maybeText,
    dialingMode: maybeText,
    skillGroupIds: ids,
    queueIds: ids,
  })
  .transform((wire) => ({
    id: wire.id,
    name: wire.name ?? wire.id,
    status: statusOf(wire.status),
    mediaType: mediaOf(wire.mediaType),
    dialingMode: modeOf(wire.dialingMode),
    skillGroupIds: wire.skillGroupIds,
    queueIds: wire.queueIds,
  }));

export type ListedCampaign = z.infer<typeof campaign>;

/** A licence that is not said to be inactive counts; one that is not named is not known. */
export const user = z
  .object({
    id: z.string(),
    name: maybeText,
    state: maybeText,
    licenseId: maybeText,
    licenseStatus: maybeText,
    skillGroupIds: ids,
    queueIds: ids,
  })
  .transform((wire) => ({
    id: wire.id,
    name: wire.name,
    state: personStateOf(wire.state),
    licenceIds: licencesOf(wire.licenseId, wire.licenseStatus),
    skillGroupIds: wire.skillGroupIds,
    queueIds: wire.queueIds,
  }));

export type ListedUser = z.infer<typeof user>;

function personStateOf(word: string | null): 'active' | 'inactive' | 'deleted' | null {
  const letters = word?.toLowerCase() ?? '';
  return letters === 'active' || letters === 'inactive' || letters === 'deleted' ? letters : null;
}

function licencesOf(id: string | null, status: string | null): readonly string[] | null {
  const isActive = status === null || status.toUpperCase() === 'ACTIVE';
  if (!isActive) return [];
  return id === null ? null : [id];
}

export const organization = z
  .object({ id: z.string(), name: maybeText, timeZone: maybeText })
  .transform(({ id, name, timeZone }): Organization => ({ id, name: name ?? id, zone: timeZone }));

import type { ConnectionView } from '../board/view.ts';
import type { CampaignDiagnosis } from '../floor/dialer.ts';
import type { SourceName } from '../floor/source.ts';
import type { Floor } from '../merge/floor.ts';
import type { Instant, Minute } from '../time/minute.ts';

export interface ReadingInput {
  readonly floor: Floor;
  readonly connection: ConnectionView;
  /** The closed minute that is judged. */
  readonly minute: Minute;
  /** Platform time. */
  readonly now: Instant;
  /** Sources whose newest answer is a fault or too old; what rests on them is not known. */
  readonly lacking: readonly SourceName[];
}

/** A diagnosis says something about this moment for so long. */
const DIAGNOSIS_LASTS_MS = 3 * 60_000;

/** The dialer's account of a campaign, as far as it is of the present; most campaigns have none. */
export function recentDiagnosis(floor: Floor, campaignId: string, now: Instant): CampaignDiagnosis | null {
  const readAt = floor.diagnosedAt.get(campaignId);
  if (readAt === undefined || now - readAt > DIAGNOSIS_LASTS_MS) return null;
  return floor.diagnoses.get(campaignId) ?? null;
}

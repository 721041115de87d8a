import type { Reading, SubjectReading } from '../../core/alerts/reading.ts';
import type { Minute } from '../../core/time/minute.ts';
/** Who a reading is about; changes seldom, so it is kept once and named by a number. */
export type Identity = Pick<SubjectReading, 'subject' | 'campaignId' | 'queueId' | 'teamIds'>;
export interface IdentityKeys {
    keyOf(identity: Identity): number;
    identityOf(key: number): Identity | null;
}
/** What rules read of a minute, without agents; values to four decimals. */
export declare function packReading(reading: Reading, keys: IdentityKeys): Uint8Array;
/** `null` where it is damaged. A subject that nobody knows any more is left out. */
export declare function unpackReading(bytes: Uint8Array, minute: Minute, keys: IdentityKeys): Reading | null;

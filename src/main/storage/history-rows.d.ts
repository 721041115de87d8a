import type { SQLOutputValue } from 'node:sqlite';
import type { KeptCampaign, RecalledCampaign } from '../../core/history/kept.ts';
import type { MinuteFigures } from '../../core/merge/series.ts';
import { type Minute } from '../../core/time/minute.ts';
/** The two sides of a row, in the order of the table. The first of each says whether it is known. */
export declare const PEOPLE_COLUMNS: readonly string[];
export declare const CONTACT_COLUMNS: readonly string[];
export declare const LISTED_COLUMNS: readonly string[];
export type Value = number | string | null;
export type Row = Readonly<Record<string, SQLOutputValue>>;
export declare function stampOf(minute: Minute): number;
export declare function minuteAt(stamp: SQLOutputValue | undefined): Minute;
export declare function figureValues({ people, contacts }: Pick<MinuteFigures, 'people' | 'contacts'>): Value[];
/** `explained` = how many minutes ago what explains the campaign was written. */
export declare function listedValues({ ready, today, progress }: KeptCampaign, explained: number): Value[];
/** The sides of a row that is read as a list: the minute, then the columns of both sides. */
export declare const SIDE_COLUMNS: readonly string[];
type Values = readonly (SQLOutputValue | undefined)[];
/** Figures as they were kept. Any later reading of the same origin stands against them. */
export declare function figuresAt(minute: Minute, sides: Values): MinuteFigures;
export type Card = Pick<KeptCampaign, 'campaign' | 'queueName'>;
export declare function recalledAt(row: Row, card: Card): RecalledCampaign;
export declare function numberAt(value: SQLOutputValue | undefined): number | null;
export {};

/** A flat fact beside a log line. */
export type Facts = Readonly<Record<string, string | number | boolean | null>>;
/** Tag, sentence, flat facts. Whoever writes the lines away redacts secrets once more. */
export interface Log {
    info(tag: string, sentence: string, facts?: Facts): void;
    warn(tag: string, sentence: string, facts?: Facts): void;
    error(tag: string, sentence: string, facts?: Facts): void;
}

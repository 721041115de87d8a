/** What the program wrote down, and how to hide what must not be seen of it. */
export interface Trace {
  /** Such as "linux x64". */
  readonly system: string;
  /** The log's last lines, oldest first. */
  lines(): readonly string[];
  /** Takes out what is or looks like a secret. */
  redact(text: string): string;
}

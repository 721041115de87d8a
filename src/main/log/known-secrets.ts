/** Secrets that the log hides whatever they look like. */
export interface KnownSecrets extends Iterable<string> {
  /** The newest push out the oldest of those that were added. */
  add(secret: string): void;
}

/** Tokens of a few shifts; an older one is of no use to anybody. */
const MOST = 100;

/** `first` stays for as long as the program runs. */
export function createKnownSecrets(first: readonly string[] = []): KnownSecrets {
  const added = new Set<string>();
  return {
    add(secret) {
      added.delete(secret);
      added.add(secret);
      const [oldest] = added;
      if (added.size > MOST && oldest !== undefined) added.delete(oldest);
    },
    [Symbol.iterator]: () => [...first, ...added].values(),
  };
}

/** Secrets that the log hides whatever they look like; the newest push out the oldest. */
export interface KnownSecrets extends Iterable<string> {
  add(secret: string): void;
}

/** Tokens of a few shifts; an older one is of no use to anybody. */
const MOST = 100;

export function createKnownSecrets(first: readonly string[] = []): KnownSecrets {
  const secrets = new Set(first);
  return {
    add(secret) {
      secrets.add(secret);
      const [oldest] = secrets;
      if (secrets.size > MOST && oldest !== undefined) secrets.delete(oldest);
    },
    [Symbol.iterator]: () => secrets.values(),
  };
}

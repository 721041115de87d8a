/** That an agent's status began at `at`, whatever anybody was shown. */
export interface TrueChange {
  readonly agentId: string;
  readonly at: number;
}

/** Notes what was shown of which agent when, and tells how old it was. */
export interface Ages {
  /** At `at` the agent was shown in a status that began at `since`. */
  show(agentId: string, since: number, at: number): void;
  /**
   * How long each change took until it, or one after it, was shown, ms. A change that was not shown until
   * `end` counts with the time that it had until then.
   */
  of(changes: readonly TrueChange[], end: number): readonly number[];
}

export function createAges(): Ages {
  const shown = new Map<string, { readonly since: number; readonly at: number }[]>();
  return {
    show(agentId, since, at) {
      const known = shown.get(agentId) ?? [];
      if ((known.at(-1)?.since ?? -Infinity) < since) known.push({ since, at });
      shown.set(agentId, known);
    },
    of: (changes, end) =>
      changes
        .filter(({ agentId, at }) => shown.has(agentId) && at < end)
        .map(({ agentId, at }) => {
          const sight = shown.get(agentId)?.find(({ since }) => since >= at);
          return (sight?.at ?? end) - at;
        }),
  };
}

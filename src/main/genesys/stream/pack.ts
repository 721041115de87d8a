import type { Topic } from './topics.ts';

/** The platform's limit for one channel. */
export const TOPICS_PER_CHANNEL = 1_000;

/** Of the platform's 20 channels some are left to the other programs of the same client: about 11,900 agents. */
export const MOST_CHANNELS = 12;

/** So many are held whatever the others do: about 2,900 agents. */
export const FEWEST_CHANNELS = 3;

export interface Packing {
  /** The topics of each channel; a channel without any is not needed. */
  readonly channels: readonly (readonly Topic[])[];
  /** What did not fit, the least important. */
  readonly left: readonly Topic[];
}

/**
 * Spreads topics, most important first, over as few channels as hold them. A topic stays on the channel
 * where it is, as moving it would be a gap.
 */
export function pack(
  topics: readonly Topic[],
  before: Packing['channels'],
  limits = { perChannel: TOPICS_PER_CHANNEL, channels: MOST_CHANNELS },
): Packing {
  const fitting = topics.slice(0, limits.perChannel * limits.channels);
  const wanted = new Map(fitting.map((topic) => [topic.name, topic]));
  const channels = before.map((held) => held.flatMap(({ name }) => taken(wanted, name)));
  for (const topic of wanted.values()) {
    const roomy = channels.find((channel) => channel.length < limits.perChannel);
    if (roomy === undefined) channels.push([topic]);
    else roomy.push(topic);
  }
  return { channels, left: topics.slice(fitting.length) };
}

function taken(wanted: Map<string, Topic>, name: string): readonly Topic[] {
  const topic = wanted.get(name);
  return topic !== undefined && wanted.delete(name) ? [topic] : [];
}

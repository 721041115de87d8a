import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack } from '../../../../../src/main/genesys/stream/pack.ts';
import { combined, type Topic, topicsOf } from '../../../../../src/main/genesys/stream/topics.ts';

const LIMITS = { perChannel: 4, channels: 2 };

function topics(...names: readonly string[]): readonly Topic[] {
  return names.map((name) => ({ name, covers: { kind: 'agent', id: name } }));
}

function packed(wanted: string, before: readonly string[]) {
  const { channels, left } = pack(
    topics(...Array.from(wanted)),
    before.map((names) => topics(...Array.from(names))),
    LIMITS,
  );
  const text = (list: readonly Topic[]): string => list.map(({ name }) => name).join('');
  return { channels: channels.map(text), left: text(left) };
}

describe('main/genesys/stream/pack', () => {
  it.each([
    ['nothing', '', [], { channels: [], left: '' }],
    ['what fits one channel', 'abc', [], { channels: ['abc'], left: '' }],
    ['more than one channel holds', 'abcdef', [], { channels: ['abcd', 'ef'], left: '' }],
    ['more than all hold: the last are left', 'abcdefghij', [], { channels: ['abcd', 'efgh'], left: 'ij' }],
    ['the same again in another order', 'dcba', ['abcd'], { channels: ['abcd'], left: '' }],
    [
      'another topic: the others stay where they are',
      'xabcd',
      ['abcd'],
      { channels: ['abcd', 'x'], left: '' },
    ],
    ['a topic less: its place is free', 'abdx', ['abcd'], { channels: ['abdx'], left: '' }],
    ['nothing of a channel: it stays and is empty', 'ef', ['abcd', 'ef'], { channels: ['', 'ef'], left: '' }],
    ['a topic twice', 'aab', [], { channels: ['ab'], left: '' }],
  ])('places %s', (_, wanted, before, expected) => {
    expect(packed(wanted, before)).toEqual(expected);
  });

  it('places every topic once or tells that it is left, and never moves one', () => {
    const names = fc.uniqueArray(fc.constantFrom(...Array.from('abcdefghijklmn')), { maxLength: 14 });
    fc.assert(
      fc.property(names, names, (first, second) => {
        const before = pack(topics(...first), [], LIMITS).channels;
        const { channels, left } = pack(topics(...second), before, LIMITS);
        const placed = [...channels.flat(), ...left].map(({ name }) => name);
        expect(placed.sort()).toEqual([...second].sort());
        channels.forEach((channel) => expect(channel.length).toBeLessThanOrEqual(LIMITS.perChannel));
        before.forEach((channel, index) => {
          const stayed = channel.filter(({ name }) => channels.flat().some((one) => one.name === name));
          for (const { name } of stayed) expect(channels[index]?.map((one) => one.name)).toContain(name);
        });
      }),
    );
  });
});

describe('main/genesys/stream/topics', () => {
  it('asks for campaigns first, then queues, then agents', () => {
    const wanted = {
      agentIds: ['a'],
      queueIds: ['q'],
      campaigns: [
        { id: 'c', mediaType: 'voice' },
        { id: 'e', mediaType: 'email' },
      ],
    } as const;
    expect(topicsOf(wanted, new Set()).map(({ name }) => name)).toEqual([
      'v2.outbound.campaigns.c?progress&stats',
      'v2.outbound.campaigns.c',
      'v2.outbound.emailcampaigns.e.progress',
      'v2.outbound.emailcampaigns.e',
      'v2.analytics.queues.q.observations',
      'v2.routing.queues.q.users',
      'v2.users.a.activity',
    ]);
    expect(topicsOf(wanted, new Set(['agent'] as const)).at(-1)?.name).toBe(
      'v2.users.a?routingStatus&presence',
    );
  });

  it('combines no further than the platform takes', () => {
    expect(combined('p'.repeat(190), ['one', 'two'])).toHaveLength(198);
    expect(combined('p'.repeat(195), ['one', 'two'])).toBe(`${'p'.repeat(195)}.one`);
  });
});

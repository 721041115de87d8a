import { describe, expect, it } from 'vitest';
import { feedSentence } from '../../../../src/renderer/app/feed-words.ts';

describe('feedSentence', () => {
  it.each([
    ['streaming', null, 'The platform tells changes as they happen, since 09:00:00.'],
    ['streaming', '3 of 5 agents are streamed.', 'since 09:00:00. 3 of 5 agents are streamed.'],
    ['opening', null, 'until it holds, everything is asked for.'],
    [
      'lost',
      'The stream was cut off.',
      'broke off at 09:00:00; it is tried again, and everything is asked for. The stream was cut off.',
    ],
    ['polling', null, 'Everything is asked for in turn'],
  ] as const)('tells %s (%s)', (phase, why, words) => {
    expect(feedSentence({ phase, why }, '09:00:00')).toContain(words);
  });
});

import { describe, expect, it } from 'vitest';
import { readArguments, UsageError } from '../../../simulator/arguments.ts';

describe('the command line', () => {
  it('reads every option', () => {
    const args = [
      '--port',
      '0',
      '--seed',
      '7',
      '--agents',
      '50',
      '--campaigns',
      '4',
      '--queues',
      '2',
      '--speed',
      '2.5',
      '--demo',
      '--redirect-uri',
      'http://localhost:9001/a',
      '--redirect-uri',
      'http://localhost:9002/b',
      '--no-refresh-tokens',
      '--exit-with-parent',
    ];
    expect(readArguments(args)).toEqual({
      port: 0,
      seed: 7,
      agents: 50,
      campaigns: 4,
      queues: 2,
      speed: 2.5,
      redirectUris: ['http://localhost:9001/a', 'http://localhost:9002/b'],
      refreshTokens: false,
      empty: false,
      demo: true,
      exitWithParent: true,
    });
  });

  it('leaves out what was not given', () => {
    expect(readArguments([])).toEqual({
      refreshTokens: true,
      empty: false,
      demo: false,
      exitWithParent: false,
    });
  });

  it.each([
    [['--agents', 'many'], '--agents must be a whole number from 1 to 20000, not "many"'],
    [['--agents', '0'], '--agents must be a whole number'],
    [['--port', '70000'], '--port must be a whole number from 0 to 65535'],
    [['--speed', '0'], '--speed must be a number from 0.1'],
    [['--seed', '1.5'], '--seed must be a whole number'],
    [['--demo', '--empty'], '--empty and --demo exclude each other'],
    [['--colour', 'red'], '--colour'],
    [['extra'], 'extra'],
  ])('refuses %j and says what to change', (args, words) => {
    expect(() => readArguments(args)).toThrow(UsageError);
    expect(() => readArguments(args)).toThrow(words);
    expect(() => readArguments(args)).toThrow('Usage: npm run simulator');
  });
});

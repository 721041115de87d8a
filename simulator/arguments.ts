import { parseArgs } from 'node:util';
import type { SimulatorOptions } from './start.ts';

/** A command line that cannot be run; its message says how to write it. */
export class UsageError extends Error {}

const USAGE =
  'Usage: npm run simulator -- [--port N] [--seed N] [--agents N] [--campaigns N] [--queues N] [--speed X] [--empty] [--demo] [--redirect-uri URI]... [--no-refresh-tokens] [--exit-with-parent]';

interface NumberRule {
  readonly min: number;
  readonly max: number;
  readonly whole: boolean;
}

const NUMBERS = {
  port: { min: 0, max: 65_535, whole: true },
  seed: { min: 0, max: 4_294_967_295, whole: true },
  agents: { min: 1, max: 20_000, whole: true },
  campaigns: { min: 1, max: 500, whole: true },
  queues: { min: 1, max: 200, whole: true },
  speed: { min: 0.1, max: 600, whole: false },
} as const satisfies Record<string, NumberRule>;

type NumberName = keyof typeof NUMBERS;

/** Reads the command line; throws a UsageError that says what to change. */
export function readArguments(
  args: readonly string[],
): SimulatorOptions & { readonly exitWithParent: boolean } {
  const values = parse(args);
  const redirectUris = values['redirect-uri'];
  const numbers: Partial<Record<NumberName, number>> = {};
  for (const name of Object.keys(NUMBERS) as NumberName[]) {
    const text = values[name];
    if (typeof text === 'string') numbers[name] = readNumber(name, text);
  }
  if (values.empty === true && values.demo === true) {
    throw new UsageError(`--empty and --demo exclude each other: leave one of them out.\n${USAGE}`);
  }
  return {
    ...numbers,
    ...(Array.isArray(redirectUris) ? { redirectUris } : {}),
    refreshTokens: values['no-refresh-tokens'] !== true,
    empty: values.empty === true,
    demo: values.demo === true,
    exitWithParent: values['exit-with-parent'] === true,
  };
}

type Values = Readonly<Record<string, string | boolean | string[] | undefined>>;

function parse(args: readonly string[]): Values {
  const text = Object.fromEntries(Object.keys(NUMBERS).map((name) => [name, { type: 'string' as const }]));
  const flags = Object.fromEntries(
    ['empty', 'demo', 'no-refresh-tokens', 'exit-with-parent'].map((name) => [
      name,
      { type: 'boolean' as const },
    ]),
  );
  try {
    const lists = { 'redirect-uri': { type: 'string' as const, multiple: true } };
    const options = { ...text, ...flags, ...lists };
    return parseArgs({ args: [...args], options, strict: true }).values;
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

function readNumber(name: NumberName, text: string): number {
  const { min, max, whole } = NUMBERS[name];
  const value = Number(text);
  const fits = text.trim() !== '' && Number.isFinite(value) && value >= min && value <= max;
  if (fits && (!whole || Number.isInteger(value))) return value;
  const kind = whole ? 'a whole number' : 'a number';
  throw new UsageError(
    `--${name} must be ${kind} from ${String(min)} to ${String(max)}, not "${text}".\n${USAGE}`,
  );
}

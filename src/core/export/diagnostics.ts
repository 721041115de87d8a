import { diagnosticFacts } from './diagnostics-facts.ts';
import type { DiagnosticsInput } from './diagnostics-input.ts';
import { correlationIds, knownNames } from './diagnostics-names.ts';
import { createScrub } from './scrub.ts';

const ABOUT_THIS_FILE = [
  'What Floorwatch knows about itself, for whoever helps you. Read it before you send it.',
  'Left out, or replaced by labels such as campaign-1: secrets, client ids, notes, ids, and the names of organisations, campaigns, queues, groups, agents and other people. The same label means the same thing within this file.',
  'Kept: hosts, calls of the platform and their correlation ids, counts, times and settings.',
];

/** What helps to find a fault, as JSON, without secrets, names or ids; hosts and correlation ids stay. */
export function diagnosticsText(input: DiagnosticsInput): string {
  const facts = mapTexts({ ...diagnosticFacts(input), log: input.log }, input.redact);
  const scrub = createScrub({ known: knownNames(input), kept: correlationIds(input) });
  const scrubbed = mapTexts(facts, scrub) as object;
  return `${JSON.stringify({ aboutThisFile: ABOUT_THIS_FILE, ...scrubbed }, null, 2)}\n`;
}

/** The same value with every text in it changed. Keys are our own words. */
function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((each) => mapTexts(each, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mapTexts(each, change)]));
}

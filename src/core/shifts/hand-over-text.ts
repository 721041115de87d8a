import type { Alert } from '../alerts/alert.ts';
import { headlineOf } from '../alerts/notice-words.ts';
import type { AlertAtEnd, HandOverInput } from './hand-over.ts';
import type { WorstMinute } from './plan.ts';
import { type WallText, wallText } from './wall-text.ts';

interface TextInput extends HandOverInput {
  readonly raised: number;
  readonly acknowledged: number;
  readonly inShift: readonly AlertAtEnd[];
}

/** The whole note as plain text. */
export function handOverText(input: TextInput): string {
  const at = wallText(input.calendar, input.zone, input.from);
  const open = input.inShift.filter(({ status }) => status !== 'resolved');
  const over = input.inShift.filter(({ status }) => status === 'resolved');
  const nameOf = campaignNames(input);
  const parts = [
    headOf(input, at),
    [countsOf(input, open.length)],
    section('Not over at the end', open, (line) => openLines(line, at, nameOf)),
    section('Over by the end', over, ({ alert }) => overLines(alert, at, nameOf)),
    section('Worst minutes', input.worst, (worst) => [worstLine(worst, at)]),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function headOf({ organization, from, to, now, zone }: TextInput, at: WallText): readonly string[] {
  return [
    `Hand-over: ${organization}`,
    `Shift: ${at.date(from)}, ${at.time(from)} to ${at.time(to)}`,
    `Times: ${zone ?? 'this machine’s zone'}, ${offsets(at.offset(from), at.offset(to))}`,
    `Written: ${at.time(now)}`,
  ];
}

/** A shift over a change of offset has two. */
function offsets(first: string, last: string): string {
  return first === last ? first : `${first} at the start, ${last} at the end`;
}

function countsOf({ raised, acknowledged, inShift }: TextInput, open: number): string {
  if (inShift.length === 0) return 'There were no alerts.';
  const alerts = raised === 1 ? '1 alert raised' : `${raised} alerts raised`;
  return `${alerts}, ${acknowledged} acknowledged, ${open} not over at the end.`;
}

function section<T>(
  title: string,
  items: readonly T[],
  linesOf: (item: T) => readonly string[],
): readonly string[] {
  if (items.length === 0) return [];
  return [
    title,
    ...items.flatMap((item) => linesOf(item).map((line, at) => (at === 0 ? `- ${line}` : `  ${line}`))),
  ];
}

type NameOf = (campaignId: string | null) => string | null;

function openLines({ alert, status }: AlertAtEnd, at: WallText, nameOf: NameOf): readonly string[] {
  return [
    `${severityOf(alert)}: ${headlineOf(alert)}, since ${at.time(alert.since)}`,
    alert.explanation.what,
    ...(status === 'snoozed' && alert.snoozedUntil !== null
      ? [`Snoozed until ${at.time(alert.snoozedUntil)}`]
      : []),
    ...acknowledgementOf(alert, at),
    ...campaignLine(alert, nameOf),
  ];
}

function overLines(alert: Alert, at: WallText, nameOf: NameOf): readonly string[] {
  const end = alert.resolved === null ? '' : ` to ${at.time(alert.resolved.at)}`;
  return [
    `${severityOf(alert)}: ${headlineOf(alert)}, ${at.time(alert.since)}${end}`,
    ...acknowledgementOf(alert, at),
    ...campaignLine(alert, nameOf),
  ];
}

function severityOf({ severity }: Alert): string {
  switch (severity) {
    case 'critical':
      return 'Critical';
    case 'warning':
      return 'Warning';
  }
}

function acknowledgementOf({ acknowledged }: Alert, at: WallText): readonly string[] {
  if (acknowledged === null) return [];
  const note = acknowledged.note === '' ? '' : `: ${acknowledged.note.replaceAll(/\s*\n\s*/gu, ' ')}`;
  return [`Acknowledged ${at.time(acknowledged.at)}${note}`];
}

function campaignLine({ campaignId }: Alert, nameOf: NameOf): readonly string[] {
  const name = nameOf(campaignId);
  return name === null ? [] : [`Campaign: ${name}`];
}

function worstLine({ minute, what, campaign }: WorstMinute, at: WallText): string {
  return `${at.time(minute)} ${what} (Campaign: ${campaign})`;
}

/** Names as far as the note knows them: from alerts about campaigns, and from the worst minutes. */
function campaignNames({ alerts, worst }: TextInput): NameOf {
  const names = new Map(worst.map(({ campaignId, campaign }) => [campaignId, campaign]));
  for (const { subject } of alerts) if (subject.kind === 'campaign') names.set(subject.id, subject.name);
  return (campaignId) => (campaignId === null ? null : (names.get(campaignId) ?? null));
}

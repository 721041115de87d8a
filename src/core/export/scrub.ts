export type NameKind =
  'agent' | 'campaign' | 'queue' | 'group' | 'organisation' | 'profile' | 'person' | 'client' | 'rule';

/** A name, or an id of another shape than a GUID, that must not leave the machine. */
export interface Known {
  readonly kind: NameKind;
  readonly text: string;
}

export interface ScrubInput {
  readonly known: readonly Known[];
  /** Correlation ids, by which the platform's support finds a call again. */
  readonly kept: readonly string[];
  /** All the texts that will be scrubbed, to look only for what occurs. */
  readonly texts: readonly string[];
}

const GUID = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/giu;
const ADDRESS = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;
/** The folder of a person is named after that person. */
const HOME = /(\/home\/|\/Users\/|\\{1,2}Users\\{1,2})[^/\\\s"']+/gu;
/** Long and of no language: what a token looks like that nothing announces. */
const OPAQUE = /(?<![\w-])(?=[\w-]*[0-9])(?=[\w-]*[A-Za-z])[\w-]{32,}(?![\w-])/gu;
/** The same with the signs of base64, which are also those of paths: only with capitals and digits in it. */
const BASE64 =
  /(?<![\w+/=-])(?=[\w+/=-]*[0-9])(?=[\w+/=-]*[A-Z])(?=[\w+/=-]*[a-z])[\w+/=-]{40,}(?![\w+/=-])/gu;
/** The log says who is signed in. */
const WHO = /\bwho="(?:[^"\\]|\\.)*"/gu;

/**
 * Takes names and ids out of texts. The same one becomes the same label wherever it stands in the file, such
 * as "campaign-2", so that lines can still be told apart; which one it was cannot be worked out from it.
 */
export function createScrub({ known, kept, texts }: ScrubInput): (text: string) => string {
  const labels = createLabels();
  const keeps = new Set(kept.map((id) => id.toLowerCase()));
  const isKept = (id: string): boolean => keeps.has(id.toLowerCase());
  const replaceKnown = replacerOf(occurring(known, texts), labels);
  return (text) =>
    replaceKnown(text.replaceAll(WHO, 'who="[person]"'))
      .replaceAll(ADDRESS, (address) => labels('address', address))
      .replaceAll(GUID, (id) => (isKept(id) ? id : labels('id', id)))
      .replaceAll(HOME, '$1[user]')
      .replaceAll(OPAQUE, (run) => (isKept(run) ? run : '[opaque]'))
      .replaceAll(BASE64, (run) => (isKept(run) ? run : '[opaque]'));
}

type Labels = (kind: string, text: string) => string;

/** Numbers, not hashes: a name can be guessed, and its hash would then give it away. */
function createLabels(): Labels {
  const byText = new Map<string, string>();
  const counts = new Map<string, number>();
  return (kind, text) => {
    const key = text.toLowerCase();
    const found = byText.get(key);
    if (found !== undefined) return found;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    byText.set(key, `${kind}-${count}`);
    return `${kind}-${count}`;
  };
}

interface Shape extends Known {
  /** As it may be written. */
  readonly written: string;
}

/** A floor has thousands of names; those that occur are few, and only they are looked for one by one. */
function occurring(known: readonly Known[], texts: readonly string[]): readonly Shape[] {
  const all = texts.join('\n').toLowerCase();
  return known
    .filter(({ text }) => text.trim() !== '')
    .flatMap((each) => writtenForms(each.text).map((written) => ({ ...each, written })))
    .filter(({ written }) => all.includes(written.toLowerCase()));
}

/** As it is, as JSON writes it, and as an address does. */
function writtenForms(text: string): readonly string[] {
  const json = JSON.stringify(text).slice(1, -1);
  return [...new Set([text, json, encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\uFFFD'))])];
}

function replacerOf(shapes: readonly Shape[], labels: Labels): (text: string) => string {
  if (shapes.length === 0) return (text) => text;
  const byWritten = new Map(shapes.map((shape) => [shape.written.toLowerCase(), shape]));
  // Of two that begin alike the longer goes first, or its end would show.
  const any = [...byWritten.keys()].sort((a, b) => b.length - a.length).map(patternOf);
  const pattern = new RegExp(any.join('|'), 'giu');
  return (text) =>
    text.replaceAll(pattern, (found) => {
      const shape = byWritten.get(found.toLowerCase());
      return shape === undefined ? '[name]' : labels(shape.kind, shape.text);
    });
}

/** Shorter names are also parts of words: they are replaced only where they stand alone. */
const LONG = 5;

function patternOf(text: string): string {
  const quoted = text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
  return text.length >= LONG ? quoted : `(?<![\\p{L}\\p{N}])${quoted}(?![\\p{L}\\p{N}])`;
}

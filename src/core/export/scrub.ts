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
}

const GUID = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/giu;
const ADDRESS = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;
/** The folder of a person is named after that person. */
const HOME = /(\/home\/|\/Users\/|\\{1,2}Users\\{1,2})[^/\\\s"']+/gu;
/** With blanks and apostrophes, up to the next folder. */
const WINDOWS_HOME = /(\\{1,2}Users\\{1,2})[^/\\"<>:|?*\r\n]+(?=\\)/gu;
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
export function createScrub({ known, kept }: ScrubInput): (text: string) => string {
  const labels = createLabels();
  const keeps = new Set(kept.map((id) => id.toLowerCase()));
  const isKept = (id: string): boolean => keeps.has(id.toLowerCase());
  const replaceKnown = replacerOf(known, labels);
  return (text) =>
    replaceKnown(text.replaceAll(WHO, 'who="[person]"'))
      .replaceAll(ADDRESS, (address) => labels('address', address))
      .replaceAll(GUID, (id) => (isKept(id) ? id : labels('id', id)))
      .replaceAll(WINDOWS_HOME, '$1[user]')
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
  /** As it may be written, in small letters. */
  readonly written: string;
}

/** By so many of their first letters names are looked up, so that ten thousand cost no more than ten. */
const KEY = 4;
const KEY_LENGTHS = [4, 3, 2, 1];

function replacerOf(known: readonly Known[], labels: Labels): (text: string) => string {
  const byKey = indexOf(known);
  return (text) => {
    const small = inSmall(text);
    let done = '';
    let from = 0;
    for (let at = 0; at < small.length; at += 1) {
      const found = shapeAt(byKey, small, at);
      if (found === null) continue;
      done += text.slice(from, at) + labels(found.kind, found.text);
      from = at + found.written.length;
      at = from - 1;
    }
    return done + text.slice(from);
  };
}

function indexOf(known: readonly Known[]): ReadonlyMap<string, readonly Shape[]> {
  const byKey = new Map<string, Shape[]>();
  const written = new Set<string>();
  for (const each of known.filter(({ text }) => text.trim() !== '')) {
    for (const form of writtenForms(each.text).map(inSmall)) {
      if (written.has(form)) continue;
      written.add(form);
      const key = form.slice(0, KEY);
      const shapes = byKey.get(key) ?? [];
      shapes.push({ ...each, written: form });
      byKey.set(key, shapes);
    }
  }
  // Of two that begin alike the longer goes first, or its end would show.
  for (const shapes of byKey.values()) shapes.sort((a, b) => b.written.length - a.written.length);
  return byKey;
}

/** As it is, as JSON writes it, and as an address does. */
function writtenForms(text: string): readonly string[] {
  const json = JSON.stringify(text).slice(1, -1);
  return [text, json, encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\uFFFD'))];
}

/** In small letters and of the same length, so that places in both are the same. */
function inSmall(text: string): string {
  return text.replaceAll(/\p{Lu}/gu, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  });
}

function shapeAt(byKey: ReadonlyMap<string, readonly Shape[]>, small: string, at: number): Shape | null {
  for (const length of KEY_LENGTHS) {
    const shapes = byKey.get(small.slice(at, at + length));
    const found = shapes?.find(
      ({ written }) => small.startsWith(written, at) && standsAlone(small, at, written),
    );
    if (found !== undefined) return found;
  }
  return null;
}

/** Shorter names are also parts of words: they are replaced only where they stand alone. */
const LONG = 5;
const WORDY = /[\p{L}\p{N}]/u;

function standsAlone(text: string, at: number, written: string): boolean {
  if (written.length >= LONG) return true;
  return !WORDY.test(text.charAt(at - 1)) && !WORDY.test(text.charAt(at + written.length));
}

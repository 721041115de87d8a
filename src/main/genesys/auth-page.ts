import { createHash } from 'node:crypto';

/** How a browser that came back is answered. */
export type PageKind = 'done' | 'refused' | 'not-ours';

const WORDS: Readonly<Record<PageKind, { readonly title: string; readonly text: string }>> = {
  done: { title: 'Signed in', text: 'You can close this tab and go back to Floorwatch.' },
  refused: {
    title: 'Not signed in',
    text: 'The sign-in was refused. You can close this tab; Floorwatch says more.',
  },
  'not-ours': {
    title: 'Not the sign-in of Floorwatch',
    text: 'This answer belongs to another sign-in and was passed over. Close this tab and start the sign-in in Floorwatch again.',
  },
};

const STYLE =
  'html{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif;height:100%}body{display:grid;place-content:center;min-height:100%;margin:0;padding:2rem;text-align:center}h1{font-size:1.4rem;margin:0 0 .5rem}p{margin:0;max-width:32rem;opacity:.8}';

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** Fixed words only: nothing of what the browser brought is repeated. */
export function pageOf(kind: PageKind): string {
  const { title, text } = WORDS[kind];
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} - Floorwatch</title><style>${STYLE}</style><h1>${title}</h1><p>${text}</p></html>\n`;
}

/** No script and nothing loaded; the address with the code in it goes nowhere as a referrer. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
  Connection: 'close',
};

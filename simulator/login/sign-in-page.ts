import type { Answer } from '../api/answer.ts';
import { ORGANISATION } from '../api/references.ts';
import type { Supervisor } from './supervisors.ts';

const HEADERS = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' } as const;

/** Asks who signs in. What the app sent travels along in hidden fields. */
export function signInPage(params: URLSearchParams, people: readonly Supervisor[]): Answer {
  const hidden = [...params]
    .filter(([name]) => name !== 'person' && name !== 'refuse')
    .map(([name, value]) => `<input type="hidden" name="${escape(name)}" value="${escape(value)}">`);
  const choices = people.map(
    ({ id, name, role }) =>
      `<p><button name="person" value="${escape(id)}">Sign in as ${escape(name)}</button> ${escape(role)}</p>`,
  );
  return html(200, `Sign in to ${ORGANISATION.name}`, [
    '<form method="post" action="/login/oauth/authorize">',
    ...hidden,
    ...choices,
    '<p><button name="refuse" value="yes">Refuse</button></p>',
    '</form>',
  ]);
}

/** Tells the person at the browser what is wrong; the app is not told. */
export function errorPage(words: string): Answer {
  return html(400, 'This sign-in cannot go on', [`<p role="alert">${escape(words)}</p>`]);
}

export function signedOutPage(): Answer {
  return html(200, 'Signed out', ['<p>You may close this page.</p>']);
}

function html(status: number, title: string, lines: readonly string[]): Answer {
  const body = [
    '<!doctype html>',
    `<html lang="en"><head><meta charset="utf-8"><title>${escape(title)}</title>`,
    '<style>body{font:16px/1.5 system-ui;max-width:32rem;margin:4rem auto;padding:0 1rem}</style></head>',
    `<body><main><h1>${escape(title)}</h1>`,
    ...lines,
    '<p><small>Simulated contact centre: no password is asked for.</small></p></main></body></html>',
  ].join('\n');
  return { status, headers: HEADERS, body };
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
}

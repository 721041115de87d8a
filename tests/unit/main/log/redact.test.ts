import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLog } from '../../../../src/main/log/line-log.ts';
import { createKnownSecrets } from '../../../../src/main/log/known-secrets.ts';
import { redact } from '../../../../src/main/log/redact.ts';

const TOKEN = 'yQ2mR8cX0tV5uB7nK1jH4gF6dS9aP3oLzWeIxCvBnM-TqYuRtEwQ_aZsXdCfVgBh';
const JWT = `eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.${TOKEN}`;
const SECRET = 'Zk3_not-a-word_9fQ';

describe('redact', () => {
  it.each([
    ['a bearer header', `Authorization: Bearer ${TOKEN}`],
    ['a bearer token in a sentence', `sent bearer ${TOKEN} to the platform`],
    ['a basic header', `authorization: Basic ${Buffer.from(`id:${TOKEN}`).toString('base64')}`],
    ['a header as JSON', JSON.stringify({ headers: { Authorization: `Bearer ${TOKEN}` } })],
    ['a token answer', JSON.stringify({ access_token: TOKEN, token_type: 'bearer', expires_in: 86400 })],
    ['a form', `grant_type=client_credentials&client_secret=${TOKEN}&x=1`],
    ['a start link', `http://127.0.0.1:4000/?token=${TOKEN}`],
    ['a refresh', `grant_type=refresh_token&refresh_token=${TOKEN}&client_id=x`],
    ['an exchange', `grant_type=authorization_code&code=${TOKEN}&code_verifier=${TOKEN}&x=1`],
    ['a verifier as JSON', JSON.stringify({ codeVerifier: TOKEN })],
    ['a way back', `http://localhost:8418/oauth/callback?code=${TOKEN}&state=${TOKEN}`],
    ['a way back that begins with its state', `GET /oauth/callback?state=${TOKEN}#x`],
    ['a signed token on its own', `got ${JWT}`],
    ['a password in an address', `https://user:${TOKEN}@proxy.example/`],
    ['a quoted value with blanks', `clientSecret: "two words ${TOKEN}"`],
    ['a cookie', `cookie: floorwatch-1=${TOKEN}`],
  ])('hides %s', (_, line) => {
    const shown = redact(line);
    expect(shown).toContain('[redacted]');
    expect(shown).not.toContain(TOKEN);
    expect(shown).not.toContain(Buffer.from(`id:${TOKEN}`).toString('base64'));
  });

  it('hides a known secret wherever it stands', () => {
    expect(redact(`odd place ${SECRET}.`, [SECRET])).toBe('odd place [redacted].');
  });

  it('leaves the code of an error', () => {
    const line = 'A call failed. code="missing.permissions" state=open exitCode=1';
    expect(redact(line)).toBe(line);
  });

  it('leaves what is no secret', () => {
    const line =
      '[poller] merged agents=12 ms=240 call="GET /api/v2/outbound/campaigns" kind="no-credentials"';
    expect(redact(line, [SECRET])).toBe(line);
  });

  it('never shows a token of any make behind its name', () => {
    const token = fc.stringMatching(/^[A-Za-z0-9._~+/-]{20,80}$/);
    fc.assert(
      fc.property(token, (text) => {
        expect(redact(`access_token=${text}`)).not.toContain(text);
        expect(redact(`Authorization: Bearer ${text}`)).not.toContain(text);
      }),
    );
  });
});

describe('createLog', () => {
  function logged(): { lines: string[]; log: ReturnType<typeof createLog> } {
    const lines: string[] = [];
    const keep = (line: string): void => void lines.push(line);
    return { lines, log: createLog({ info: keep, warn: keep, error: keep }, [SECRET]) };
  }

  it('writes tag, sentence and facts as one line', () => {
    const { lines, log } = logged();
    log.info('poller', 'merged', { queues: 12, stale: false, call: 'GET /x', id: null });
    expect(lines).toEqual(['[poller] merged queues=12 stale=false call="GET /x" id=null']);
  });

  it('redacts sentences and facts at every level', () => {
    const { lines, log } = logged();
    log.info('a', `secret ${SECRET}`);
    log.warn('a', 'refused', { header: `Bearer ${TOKEN}` });
    log.error('a', 'failed', { secret: 'hunter2' });
    expect(lines.join('\n')).not.toMatch(new RegExp(`${SECRET}|${TOKEN}|hunter2`));
  });

  it('hides what became known while it runs, the newest hundred', () => {
    const lines: string[] = [];
    const keep = (line: string): void => void lines.push(line);
    const known = createKnownSecrets(['from-the-start']);
    const log = createLog({ info: keep, warn: keep, error: keep }, known);
    log.info('a', 'says later-token');
    known.add('later-token');
    log.info('a', 'says later-token and from-the-start');
    for (let n = 0; n < 100; n += 1) known.add(`filler-${n}`);
    log.info('a', 'says filler-99, later-token and from-the-start');
    expect(lines).toEqual([
      '[a] says later-token',
      '[a] says [redacted] and [redacted]',
      '[a] says [redacted], later-token and [redacted]',
    ]);
  });

  it('lets no value begin a line of its own', () => {
    const { lines, log } = logged();
    log.warn('a', 'odd', { text: 'x\n[poller] forged' });
    expect(lines[0]).not.toContain('\n');
  });
});

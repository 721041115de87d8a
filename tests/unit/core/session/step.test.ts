import { describe, expect, it } from 'vitest';
import { fault } from '../../../../src/core/faults/fault.ts';
import type { SessionState } from '../../../../src/core/session/session.ts';
import { sessionStep, SIGNED_OUT, type SessionEvent } from '../../../../src/core/session/step.ts';

const FAULT = fault('credentials-rejected', 'no');
const KEEPING = { kind: 'keychain' } as const;
const SIGNING_IN: SessionState = { phase: 'signing-in', browserUntil: null };
const IN_BROWSER: SessionState = { phase: 'signing-in', browserUntil: 5 };
const SIGNED_IN: SessionState = { phase: 'signed-in', who: null, keeping: KEEPING };
const ENDED: SessionState = { phase: 'ended', fault: FAULT };
const FAILED: SessionState = { phase: 'signed-out', fault: FAULT };

const CASES: readonly (readonly [string, SessionState, SessionEvent, SessionState])[] = [
  ['a sign-in begins', SIGNED_OUT, { kind: 'started' }, SIGNING_IN],
  ['a sign-in begins again after a failure', FAILED, { kind: 'started' }, SIGNING_IN],
  ['a sign-in begins after the end', ENDED, { kind: 'started' }, SIGNING_IN],
  ['who is signed in does not begin again', SIGNED_IN, { kind: 'started' }, SIGNED_IN],
  ['the browser opens', SIGNING_IN, { kind: 'browser-opened', until: 5 }, IN_BROWSER],
  ['a late browser is passed over', SIGNED_OUT, { kind: 'browser-opened', until: 5 }, SIGNED_OUT],
  ['it succeeds', IN_BROWSER, { kind: 'succeeded', keeping: KEEPING }, SIGNED_IN],
  ['a silent try succeeds', FAILED, { kind: 'succeeded', keeping: KEEPING }, SIGNED_IN],
  ['it fails', IN_BROWSER, { kind: 'failed', fault: FAULT }, FAILED],
  ['a late failure is passed over', SIGNED_IN, { kind: 'failed', fault: FAULT }, SIGNED_IN],
  ['it is given up', IN_BROWSER, { kind: 'cancelled' }, SIGNED_OUT],
  ['giving up changes nothing else', SIGNED_IN, { kind: 'cancelled' }, SIGNED_IN],
  ['the name arrives', SIGNED_IN, { kind: 'named', who: 'Ana' }, { ...SIGNED_IN, who: 'Ana' }],
  ['a late name is passed over', SIGNED_OUT, { kind: 'named', who: 'Ana' }, SIGNED_OUT],
  [
    'a renewed secret is kept elsewhere',
    SIGNED_IN,
    { kind: 'kept', keeping: { kind: 'nothing' } },
    { ...SIGNED_IN, keeping: { kind: 'nothing' } },
  ],
  ['the platform ends it', SIGNED_IN, { kind: 'ended', fault: FAULT }, ENDED],
  ['what never began does not end', SIGNED_OUT, { kind: 'ended', fault: FAULT }, SIGNED_OUT],
  ['the supervisor signs out', SIGNED_IN, { kind: 'signed-out' }, SIGNED_OUT],
  ['the supervisor signs out of an ended one', ENDED, { kind: 'signed-out' }, SIGNED_OUT],
];

describe('core/session/step', () => {
  it.each(CASES)('%s', (_, before, event, after) => {
    expect(sessionStep(before, event)).toEqual(after);
  });
});

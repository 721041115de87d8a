import { failed, fault, type Outcome } from '../../core/faults/fault.ts';
import type { Instant } from '../../core/time/minute.ts';
import type { Clock } from '../ports/clock.ts';
import type { Outside } from '../ports/outside.ts';
import { listenForRedirect, type RedirectListener } from './auth-redirect.ts';
import { authorizeUrl, createProof, type Proof } from './pkce.ts';
import { askForToken, type TokenAnswer, type TokenDesk } from './token-call.ts';

export interface BrowserSignIn {
  readonly desk: TokenDesk;
  readonly clientId: string;
  readonly outside: Outside;
  readonly clock: Clock;
  /** Registered with the client; 0 lets the system choose, which only a stand-in accepts. */
  readonly redirectPort: number;
}

/** How long the supervisor may take on the sign-in page. */
const LIMIT_MS = 5 * 60_000;

/**
 * Signs the supervisor in through the system's browser: authorization code with PKCE. The code comes
 * back over this machine's own address and is worth nothing without the verifier, which stays here.
 */
export async function signInThroughBrowser(
  parts: BrowserSignIn,
  { signal, onOpened }: { readonly signal: AbortSignal; readonly onOpened: (until: Instant) => void },
): Promise<Outcome<TokenAnswer>> {
  const proof = createProof();
  const listening = await listenForRedirect(parts.redirectPort, proof.state);
  if (!listening.ok) return listening;
  const listener = listening.value;
  const { clock } = parts;
  const giveUp = (): void => listener.end(fault('sign-in-failed', 'The sign-in was given up.'));
  const stopTimer = clock.after(LIMIT_MS, () =>
    listener.end(fault('sign-in-failed', 'Nobody signed in within 5 minutes.')),
  );
  signal.addEventListener('abort', giveUp);
  if (signal.aborted) giveUp();
  else if (await openPage(parts, listener, proof)) onOpened(clock.now() + LIMIT_MS);
  else listener.end(NO_BROWSER);
  const code = await listener.code;
  stopTimer();
  signal.removeEventListener('abort', giveUp);
  if (!code.ok) return failed(code.fault);
  return exchange(parts, { code: code.value, proof, redirectUri: listener.redirectUri });
}

const NO_BROWSER = fault(
  'sign-in-failed',
  'The browser could not be opened. Set a default browser for this account, then sign in again.',
);

function openPage(
  { desk: { loginUrl, scope }, clientId, outside }: BrowserSignIn,
  { redirectUri }: RedirectListener,
  proof: Proof,
): Promise<boolean> {
  const url = authorizeUrl({ loginUrl, clientId, redirectUri, proof, scope });
  return outside.open({ kind: 'sign-in', url, loginUrl });
}

function exchange(
  { desk, clientId }: BrowserSignIn,
  means: { readonly code: string; readonly proof: Proof; readonly redirectUri: string },
): Promise<Outcome<TokenAnswer>> {
  return askForToken(desk, {
    grant_type: 'authorization_code',
    code: means.code,
    code_verifier: means.proof.verifier,
    client_id: clientId,
    redirect_uri: means.redirectUri,
  });
}

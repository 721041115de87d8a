import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** What ties the answer of the sign-in page to the program that asked, for one sign-in. */
export interface Proof {
  /** Kept here; shown only when the code is exchanged. */
  readonly verifier: string;
  /** Given to the sign-in page: the verifier's SHA-256. */
  readonly challenge: string;
  /** Comes back with the answer; another one is somebody else's. */
  readonly state: string;
}

const RANDOM_BYTES = 32;

export function createProof(): Proof {
  const verifier = randomBytes(RANDOM_BYTES).toString('base64url');
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  return { verifier, challenge, state: randomBytes(RANDOM_BYTES).toString('base64url') };
}

/** Compares in a time that tells nothing about where two texts differ. */
export function sameSecret(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

/** The address of the sign-in page. */
export function authorizeUrl(parts: {
  readonly loginUrl: string;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly proof: Proof;
  readonly scope: string | null;
}): string {
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: parts.clientId,
    redirect_uri: parts.redirectUri,
    code_challenge: parts.proof.challenge,
    code_challenge_method: 'S256',
    state: parts.proof.state,
    ...(parts.scope === null ? {} : { scope: parts.scope }),
  });
  return `${parts.loginUrl}/oauth/authorize?${query.toString()}`;
}

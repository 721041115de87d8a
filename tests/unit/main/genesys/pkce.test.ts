import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { authorizeUrl, createProof, sameSecret } from '../../../../src/main/genesys/pkce.ts';

describe('createProof', () => {
  it('ties the verifier to its challenge as S256 prescribes', () => {
    const { verifier, challenge } = createProof();
    expect(verifier).toMatch(/^[\w-]{43,128}$/);
    expect(challenge).toBe(createHash('sha256').update(verifier).digest('base64url'));
  });

  it('is another one each time', () => {
    const proofs = Array.from({ length: 50 }, createProof);
    expect(new Set(proofs.flatMap(({ verifier, state }) => [verifier, state])).size).toBe(100);
  });
});

describe('sameSecret', () => {
  it.each([
    ['abc', 'abc', true],
    ['abc', 'abd', false],
    ['abc', 'abcd', false],
    ['', '', true],
  ])('%s and %s: %s', (a, b, expected) => expect(sameSecret(a, b)).toBe(expected));
});

describe('authorizeUrl', () => {
  const parts = { loginUrl: 'https://login.example', clientId: 'a b&c', redirectUri: 'http://localhost:1/x' };

  it('shows the challenge and never the verifier', () => {
    const proof = createProof();
    const url = new URL(authorizeUrl({ ...parts, proof, scope: null }));
    expect(`${url.origin}${url.pathname}`).toBe('https://login.example/oauth/authorize');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      response_type: 'code',
      client_id: 'a b&c',
      redirect_uri: 'http://localhost:1/x',
      code_challenge: proof.challenge,
      code_challenge_method: 'S256',
      state: proof.state,
    });
    expect(url.href).not.toContain(proof.verifier);
  });

  it('asks for scopes where the dialect names some', () => {
    const url = new URL(authorizeUrl({ ...parts, proof: createProof(), scope: 'users:read campaigns:read' }));
    expect(url.searchParams.get('scope')).toBe('users:read campaigns:read');
  });
});

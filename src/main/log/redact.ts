const MASK = '[redacted]';

/** Fields whose value is a secret whatever it looks like. */
const SECRET_NAME = String.raw`(?:access_?token|refresh_?token|id_?token|code_?verifier|verifier|authorization_?code|client_?secret|secret|password|passwd|authorization|cookie|set-cookie|api_?key|token)`;

/*
 * What a secret looks like in a line of text. The first two come first, because their values would
 * otherwise be cut at the blank between scheme and token.
 */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/\b(bearer|basic)\s+[\w.~+/=-]{4,}/gi, `$1 ${MASK}`],
  [
    new RegExp(
      String.raw`("?\b${SECRET_NAME}"?\s*[:=]\s*)("(?:[^"\\]|\\.)*"|'[^']*'|(?!bearer\b|basic\b)[^\s,;&}]+)`,
      'gi',
    ),
    `$1${MASK}`,
  ],
  // A sign-in's code and state mean something only in an address or a form; elsewhere a code is an error's.
  [/([?&](?:code|state)=)[^\s&#"']+/gi, `$1${MASK}`],
  [/\beyJ[\w-]{8,}\.[\w-]{4,}\.[\w-]*/g, MASK],
  [/(\/\/[^\s/:@]+:)[^\s/@]+@/g, `$1${MASK}@`],
];

/** The text without anything that looks like a token, a password or a header that carries one. */
export function redact(text: string, knownSecrets: Iterable<string> = []): string {
  const unknown = [...knownSecrets]
    .filter((secret) => secret.length >= 4)
    // Of two that begin alike the longer goes first, or its end would show.
    .sort((a, b) => b.length - a.length)
    .reduce((line, secret) => line.replaceAll(secret, MASK), text);
  return PATTERNS.reduce((line, [pattern, mask]) => line.replace(pattern, mask), unknown);
}

import { z } from 'zod';
import type { Place, ProfileDraft } from '../../core/session/profile.ts';

/** Why a place cannot be used, in words; `null` where it can. */
export type CheckPlace = (place: Place) => string | null;

/** Secrets and ids are shorter; the limits only keep nonsense out. */
const MAX_TEXT = 200;
const MAX_SECRET = 1_000;

const text = (field: string) =>
  z
    .string({ error: `The ${field} is missing.` })
    .trim()
    .min(1, `The ${field} must not be empty.`)
    .max(MAX_TEXT, `The ${field} is too long.`);

const place = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('region'), region: text('region') }),
    z.strictObject({
      kind: z.literal('custom'),
      apiUrl: text('API address'),
      loginUrl: text('login address'),
    }),
  ],
  { error: 'The place is neither a region nor a pair of addresses.' },
);

const secret = z
  .string({ error: 'The client secret is not a text.' })
  .trim()
  .min(1, 'The client secret must not be empty.')
  .max(MAX_SECRET, 'The client secret is too long.')
  .nullable();

const draft = z.strictObject({
  id: z.string().min(1).max(MAX_TEXT).nullable(),
  name: text('name'),
  place,
  method: z.enum(['browser', 'client-credentials'], { error: 'The way to sign in is not known.' }),
  clientId: text('client id'),
  dialect: z.enum(['platform', 'guide'], { error: 'The dialect is not known.' }),
  clientSecret: secret,
});

/** Reads a draft; what is wrong is named by field, in words, and never repeated. */
export function parseProfile(checkPlace: CheckPlace): (input: unknown) => ProfileDraft {
  const checked = draft.superRefine((profile, context) => {
    const wrongPlace = checkPlace(profile.place);
    if (wrongPlace !== null) context.addIssue({ code: 'custom', path: ['place'], message: wrongPlace });
    const wrongSecret = secretIssue(profile);
    if (wrongSecret !== null) {
      context.addIssue({ code: 'custom', path: ['clientSecret'], message: wrongSecret });
    }
  });
  return (input) => checked.parse(input);
}

function secretIssue({ id, method, clientSecret }: ProfileDraft): string | null {
  if (method === 'client-credentials' && id === null && clientSecret === null) {
    return 'The client secret is needed to sign in with client credentials.';
  }
  return method === 'browser' && clientSecret !== null
    ? 'Signing in through the browser takes no client secret.'
    : null;
}

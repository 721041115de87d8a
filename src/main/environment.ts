import { z } from 'zod';
import { fault, type Fault } from '../core/faults/fault.ts';
import type { Place, Profile } from '../core/session/profile.ts';

/** Where to sign in: a named region, or the two hosts of a gateway (or of the simulator). */
export type Target = { readonly region: string } | { readonly apiUrl: string; readonly loginUrl: string };

/** How to sign in, as the process environment tells. */
export type Environment =
  | {
      readonly kind: 'none';
      /** Which setting is missing or wrong, in words. */
      readonly fault: Fault;
    }
  | {
      readonly kind: 'client-credentials';
      readonly target: Target;
      readonly clientId: string;
      readonly clientSecret: string;
      /** Whether the data is simulated. */
      readonly demo: boolean;
    };

type Variables = NodeJS.ProcessEnv;

const optionalText = z
  .string()
  .trim()
  .transform((text) => (text === '' ? undefined : text))
  .optional();

const variables = z.object({
  FLOORWATCH_REGION: optionalText,
  FLOORWATCH_API_URL: optionalText,
  FLOORWATCH_LOGIN_URL: optionalText,
  FLOORWATCH_CLIENT_ID: optionalText,
  FLOORWATCH_CLIENT_SECRET: optionalText,
  FLOORWATCH_DEMO: optionalText,
});

const httpUrl = z.url({ protocol: /^https?$/ });

/**
 * Reads how to sign in. The secret is deleted from `env` at once, so that no child process inherits
 * it and no crash report shows it.
 */
export function readEnvironment(env: Variables): Environment {
  const given = variables.parse(env);
  delete env.FLOORWATCH_CLIENT_SECRET;
  const { FLOORWATCH_CLIENT_ID: clientId, FLOORWATCH_CLIENT_SECRET: clientSecret } = given;
  const target = readTarget(given);
  if (typeof target === 'string') return none(target);
  if (clientId === undefined) return none(missing('FLOORWATCH_CLIENT_ID'));
  if (clientSecret === undefined) return none(missing('FLOORWATCH_CLIENT_SECRET'));
  const demo = given.FLOORWATCH_DEMO === '1';
  return { kind: 'client-credentials', target, clientId, clientSecret, demo };
}

/** The target, or in words why there is none. */
function readTarget(given: z.infer<typeof variables>): Target | string {
  const { FLOORWATCH_REGION: region, FLOORWATCH_API_URL: apiUrl, FLOORWATCH_LOGIN_URL: loginUrl } = given;
  if (region !== undefined && (apiUrl ?? loginUrl) !== undefined) {
    return 'Set either FLOORWATCH_REGION or FLOORWATCH_API_URL with FLOORWATCH_LOGIN_URL, not both.';
  }
  if (region !== undefined) return { region };
  if (apiUrl === undefined && loginUrl === undefined) return missingTarget(given);
  if (apiUrl === undefined) return missing('FLOORWATCH_API_URL');
  if (loginUrl === undefined) return missing('FLOORWATCH_LOGIN_URL');
  if (!httpUrl.safeParse(apiUrl).success) return notAUrl('FLOORWATCH_API_URL');
  if (!httpUrl.safeParse(loginUrl).success) return notAUrl('FLOORWATCH_LOGIN_URL');
  return { apiUrl, loginUrl };
}

function missingTarget(given: z.infer<typeof variables>): string {
  const anything = given.FLOORWATCH_CLIENT_ID ?? given.FLOORWATCH_CLIENT_SECRET;
  return anything === undefined
    ? 'No credentials are set: FLOORWATCH_REGION, FLOORWATCH_CLIENT_ID and FLOORWATCH_CLIENT_SECRET.'
    : missing('FLOORWATCH_REGION');
}

function missing(name: string): string {
  return `${name} is not set; the other settings are of no use without it.`;
}

function notAUrl(name: string): string {
  return `${name} is not a web address; give it whole, such as https://api.example.com.`;
}

function none(detail: string): Environment {
  return { kind: 'none', fault: fault('no-credentials', detail) };
}

/** The profile that the environment stands for; it lasts as long as the program. */
export function environmentProfile(
  environment: Environment,
): { readonly profile: Profile; readonly secret: string } | null {
  if (environment.kind === 'none') return null;
  const { target, clientId, clientSecret, demo } = environment;
  const place: Place = 'region' in target ? { kind: 'region', ...target } : { kind: 'custom', ...target };
  const name = demo ? 'Simulated contact centre' : 'Set by the environment';
  const method = 'client-credentials';
  return {
    profile: { id: 'environment', name, place, method, clientId, dialect: 'platform', demo },
    secret: clientSecret,
  };
}

/** What the log must never show, whatever it looks like. */
export function secretsOf(environment: Environment): readonly string[] {
  return environment.kind === 'client-credentials' ? [environment.clientSecret] : [];
}

/** The port of the web host; 0 lets the system choose. Throws in words for anything else. */
export function readWebPort(env: Variables): number {
  const port = z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .safeParse(env.FLOORWATCH_WEB_PORT ?? '0');
  if (!port.success) throw new Error('FLOORWATCH_WEB_PORT is not a port; give a number from 0 to 65535.');
  return port.data;
}

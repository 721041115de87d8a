import type { Dialect, Place, Profile, ProfileDraft, SignInMethod } from '../../../core/session/profile.ts';
import type { RegionChoice } from '../../../shared/ipc.ts';

/** What the supervisor has filled in so far. A field keeps its value while another choice hides it. */
export interface Values {
  readonly placeKind: Place['kind'];
  readonly region: string | null;
  readonly apiUrl: string;
  readonly loginUrl: string;
  readonly method: SignInMethod;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly dialect: Dialect;
  /** `null` = as suggested. */
  readonly name: string | null;
}

export type Field = 'region' | 'apiUrl' | 'loginUrl' | 'clientId' | 'clientSecret' | 'name';
export type Errors = Partial<Readonly<Record<Field, string>>>;

export type Step = 'place' | 'method' | 'finish';
export const STEPS: readonly Step[] = ['place', 'method', 'finish'];

export const EMPTY_VALUES: Values = {
  placeKind: 'region',
  region: null,
  apiUrl: '',
  loginUrl: '',
  method: 'browser',
  clientId: '',
  clientSecret: '',
  dialect: 'platform',
  name: null,
};

/** The values of a profile that is changed. Its secret is never shown again. */
export function valuesOf(profile: Profile): Values {
  const { place, method, clientId, dialect, name } = profile;
  const where =
    place.kind === 'region' ? { region: place.region } : { apiUrl: place.apiUrl, loginUrl: place.loginUrl };
  return { ...EMPTY_VALUES, ...where, placeKind: place.kind, method, clientId, dialect, name };
}

/** What the values are judged against. */
export interface Surroundings {
  /** The profile that is changed; `null` for a new one. */
  readonly profile: Profile | null;
  readonly others: readonly Profile[];
}

/** What is wrong with one step's values, per field; empty where nothing is. */
export function errorsOf(step: Step, values: Values, surroundings: Surroundings): Errors {
  switch (step) {
    case 'place':
      return placeErrors(values);
    case 'method':
      return methodErrors(values, surroundings.profile);
    case 'finish':
      return nameErrors(values, surroundings);
  }
}

function placeErrors({ placeKind, region, apiUrl, loginUrl }: Values): Errors {
  if (placeKind === 'region') {
    return region === null ? { region: 'Choose the region of your organisation, or a custom host.' } : {};
  }
  return without({ apiUrl: addressError(apiUrl), loginUrl: addressError(loginUrl) });
}

/** Plain http carries the secret in the clear, so that it is for this machine alone. */
function addressError(text: string): string | null {
  const address = text.trim();
  if (address === '') return 'Enter the address.';
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    return 'Enter the whole address, such as https://api.example.com.';
  }
  if (url.username !== '' || url.password !== '') return 'Leave user name and password out of the address.';
  if (url.protocol === 'http:' && !LOCAL.test(url.hostname)) {
    return 'Use https. Plain http is only for this machine.';
  }
  return null;
}

const LOCAL = /^(localhost|127(\.\d+){3}|\[::1\])$/;

function methodErrors({ method, clientId, clientSecret }: Values, profile: Profile | null): Errors {
  const needsSecret = method === 'client-credentials' && !holdsSecret(profile);
  return without({
    clientId: clientIdError(clientId.trim()),
    clientSecret: needsSecret && clientSecret.trim() === '' ? 'Enter the client secret.' : null,
  });
}

/** Whether a secret may be held already, so that the field may stay empty. */
export function holdsSecret(profile: Profile | null): boolean {
  return profile?.method === 'client-credentials';
}

function clientIdError(clientId: string): string | null {
  if (clientId === '') return 'Enter the client ID.';
  return /\s/.test(clientId) ? 'A client ID has no spaces.' : null;
}

/** The longest name that the header has room for. */
const LONGEST_NAME = 60;

function nameErrors(values: Values, { others }: Surroundings): Errors {
  const name = (values.name ?? '').trim();
  if (values.name === null) return {};
  if (name === '') return { name: 'Enter a name.' };
  if (name.length > LONGEST_NAME) return { name: `Use at most ${LONGEST_NAME} characters.` };
  const taken = others.some((other) => other.name.toLowerCase() === name.toLowerCase());
  return taken ? { name: 'Another organisation has this name already.' } : {};
}

function without(errors: Readonly<Record<string, string | null>>): Errors {
  return Object.fromEntries(Object.entries(errors).filter(([, error]) => error !== null));
}

/** The first step with something wrong; `null` where all is well. */
export function firstWrongStep(values: Values, surroundings: Surroundings): Step | null {
  return STEPS.find((step) => Object.keys(errorsOf(step, values, surroundings)).length > 0) ?? null;
}

/** What the organisation is called unless the supervisor calls it otherwise; unlike any that is there. */
export function suggestName(
  values: Values,
  regions: readonly RegionChoice[],
  others: readonly Profile[],
): string {
  const base = placeName(values, regions);
  const taken = new Set(others.map(({ name }) => name.toLowerCase()));
  let name = base;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${base} ${number}`;
  return name;
}

function placeName({ placeKind, region, apiUrl }: Values, regions: readonly RegionChoice[]): string {
  if (placeKind === 'region') {
    return regions.find((each) => each.region === region)?.label ?? region ?? 'My organisation';
  }
  return URL.canParse(apiUrl.trim()) ? new URL(apiUrl.trim()).host : 'My organisation';
}

/** What goes to the main side. An empty secret keeps the one that is held. */
export function draftOf(values: Values, id: string | null, suggestedName: string): ProfileDraft {
  const { placeKind, region, apiUrl, loginUrl, method, clientId, clientSecret, dialect, name } = values;
  return {
    id,
    name: (name ?? suggestedName).trim(),
    place:
      placeKind === 'region'
        ? { kind: 'region', region: region ?? '' }
        : { kind: 'custom', apiUrl: apiUrl.trim(), loginUrl: loginUrl.trim() },
    method,
    clientId: clientId.trim(),
    dialect,
    clientSecret: method === 'client-credentials' && clientSecret.trim() !== '' ? clientSecret : null,
  };
}

/** Regions whose name or host holds every word of `search`. */
export function findRegions(regions: readonly RegionChoice[], search: string): readonly RegionChoice[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return regions.filter(({ region, label }) => {
    const text = `${label} ${region}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

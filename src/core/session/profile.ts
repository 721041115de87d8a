/** Where an organisation is reached: a named region, or the two hosts of a gateway or simulator. */
export type Place =
  | { readonly kind: 'region'; readonly region: string }
  | { readonly kind: 'custom'; readonly apiUrl: string; readonly loginUrl: string };

/** `browser`: the supervisor's own account (authorization code with PKCE); else a client of its own. */
export type SignInMethod = 'browser' | 'client-credentials';

/** Which API the organisation speaks: the real platform's, or a gateway of the guide's shape. */
export type Dialect = 'platform' | 'guide';

/** One organisation that Floorwatch can watch. Holds no secret: those are kept beside the id. */
export interface Profile {
  readonly id: string;
  /** What the supervisor calls it. */
  readonly name: string;
  readonly place: Place;
  readonly method: SignInMethod;
  readonly clientId: string;
  readonly dialect: Dialect;
  /** Whether its contact centre is simulated. */
  readonly demo: boolean;
}

/** A profile as the supervisor fills it in; without an id it is a new one. */
export interface ProfileDraft extends Omit<Profile, 'id' | 'demo'> {
  readonly id: string | null;
  /** Only with client credentials. `null` keeps the secret that is already held for this id. */
  readonly clientSecret: string | null;
}

export interface Profiles {
  readonly list: readonly Profile[];
  /** The one that is watched; `null` = none chosen yet. */
  readonly activeId: string | null;
}

export const NO_PROFILES: Profiles = { list: [], activeId: null };

/**
 * The registered redirect of the browser sign-in. The platform compares it letter by letter, so host,
 * port and path are fixed.
 */
export const REDIRECT_PORT = 8418;
export const REDIRECT_URI = `http://localhost:${REDIRECT_PORT}/oauth/callback`;

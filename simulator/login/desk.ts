/**
 * What the sign-in page does: it asks, or it answers by itself. `wrongState` grants with another
 * state than it was given, `silentError` sends the browser back with an error and no words.
 */
export const SIGN_IN_MODES = ['ask', 'grant', 'refuse', 'wrongState', 'silentError'] as const;

export type SignInMode = (typeof SIGN_IN_MODES)[number];

/** The order in force at the sign-in page. */
export interface Desk {
  mode: SignInMode;
  /** Who is signed in when the page answers by itself; `null` = the first of the page. */
  personId: string | null;
}

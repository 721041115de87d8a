/** What may be handed to the system's browser, by what it is. */
export type OutsideLink =
  /** A page of the platform or of its documentation. */
  | { readonly kind: 'page'; readonly url: string }
  /** The sign-in page below the login address of a profile. */
  | { readonly kind: 'sign-in'; readonly url: string; readonly loginUrl: string };

/** The system's browser. */
export interface Outside {
  /** `false` where the link is not allowed or the browser could not be started. */
  open(link: OutsideLink): Promise<boolean>;
}

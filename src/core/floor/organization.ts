/** The contact centre that is being watched. */
export interface Organization {
  readonly id: string;
  readonly name: string;
  /** IANA zone of callable times and daily resets; `null` where the platform does not tell it. */
  readonly zone: string | null;
}

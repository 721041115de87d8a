/** Thrown where a call of the window cannot be done; its message is for the supervisor. */
export class Refusal extends Error {}

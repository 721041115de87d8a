/** A proxy that wants a sign-in before it lets anything through. */
export class ProxyRefusal extends Error {
  readonly code: 'PROXY_LOGIN_MISSING' | 'PROXY_LOGIN_REFUSED';

  /** `told` = it was given a user and a password, and did not take them. */
  constructor(told: boolean) {
    super('The proxy asks for a sign-in.');
    this.code = told ? 'PROXY_LOGIN_REFUSED' : 'PROXY_LOGIN_MISSING';
  }
}

import type { SecretKeeping } from '../../core/session/session.ts';

/** Which secret of which profile. */
export interface SecretName {
  readonly profileId: string;
  readonly kind: 'client-secret' | 'refresh-token';
}

export interface LoadedSecret {
  /** `null` = none is kept, or the keychain does not give it; `keeping` tells which. */
  readonly secret: string | null;
  readonly keeping: SecretKeeping;
}

/**
 * Where secrets outlive the program: the system's keychain. Nothing here fails or hangs: where the
 * keychain cannot be used, a secret is held in memory until the program ends, and the answer says so.
 */
export interface SecretStore {
  load(name: SecretName): Promise<LoadedSecret>;
  save(name: SecretName, secret: string): Promise<SecretKeeping>;
  forget(name: SecretName): Promise<void>;
}

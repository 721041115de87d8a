import type { Profiles } from '../../core/session/profile.ts';

/** Where profiles are kept, without their secrets. Neither call fails. */
export interface ProfileStore {
  read(): Profiles;
  write(profiles: Profiles): void;
}

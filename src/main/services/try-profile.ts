import { profileOf } from '../../core/session/profile-list.ts';
import type { ProfileDraft } from '../../core/session/profile.ts';
import type { TestResult } from '../../shared/ipc.ts';
import { fault } from '../../core/faults/fault.ts';
import type { OpenAccount } from '../ports/account.ts';
import type { SecretStore } from '../ports/secret-store.ts';

export interface TryParts {
  readonly openAccount: OpenAccount;
  readonly secrets: SecretStore;
  readonly hide: (secret: string) => void;
}

const SILENT = { onEnded: () => undefined, onRefreshToken: () => undefined };

/** Signs in with a draft's client credentials, reads the organisation and signs out. Keeps nothing. */
export async function tryProfile(parts: TryParts, draft: ProfileDraft): Promise<TestResult> {
  const secret = draft.clientSecret ?? (await keptSecret(parts, draft.id));
  if (secret === null) return failed(fault('no-credentials', 'There is no client secret to try.'));
  parts.hide(secret);
  const opened = parts.openAccount(profileOf(draft, 'tried'), SILENT);
  if (!opened.ok) return failed(opened.fault);
  const account = opened.value;
  try {
    const signedIn = await account.signIn({ kind: 'client-secret', secret });
    if (!signedIn.ok) return failed(signedIn.fault);
    const organization = await account.contactCentre.organization();
    await account.signOut();
    return organization.ok
      ? { organization: organization.value.name, fault: null }
      : failed(organization.fault);
  } finally {
    account.close();
  }
}

async function keptSecret({ secrets }: TryParts, profileId: string | null): Promise<string | null> {
  if (profileId === null) return null;
  return (await secrets.load({ profileId, kind: 'client-secret' })).secret;
}

function failed(why: TestResult['fault']): TestResult {
  return { organization: null, fault: why };
}

import type { AdminPage } from '../../shared/ipc.ts';
import { adminUrl } from '../genesys/admin-pages.ts';
import { hostsOf, REGIONS } from '../genesys/regions.ts';
import type { ExportsDesk, ProfilesDesk } from '../ipc/routes.ts';
import type { OpenAccount } from '../ports/account.ts';
import { Refusal } from '../ports/refusal.ts';
import { calendar } from '../services/calendar.ts';
import { makeDiagnostics } from '../services/diagnostics.ts';
import type { ProfilesService } from '../services/profiles.ts';
import { makeReport } from '../services/report.ts';
import { tryProfile } from '../services/try-profile.ts';
import type { Parts } from './parts.ts';
import type { Telling } from './tells.ts';

/** What is put together for a file. */
export function exportsDesk(
  { clock, about, trace }: Parts,
  services: Omit<Telling, 'preflight' | 'disk'>,
): ExportsDesk {
  const { shift: shifts, ...rest } = services;
  return {
    report: () => makeReport({ ...rest, shifts, calendar, about }),
    diagnostics: () => makeDiagnostics({ ...rest, shifts, clock, about, trace }),
  };
}

/** The organisations as the window's calls need them. */
export function profilesDesk(
  parts: Parts,
  profiles: ProfilesService,
  openAccount: OpenAccount,
): ProfilesDesk {
  const { secrets, hide, demo } = parts;
  return {
    ...profiles,
    regions: () => REGIONS.map(({ key, label }) => ({ region: key, label })),
    checkPlace(place) {
      const hosts = hostsOf(place);
      return hosts.ok ? null : hosts.fault.detail;
    },
    test(draft) {
      if (draft.method === 'browser')
        throw new Refusal('Only a sign-in with client credentials can be tried.');
      return tryProfile({ openAccount, secrets, hide }, draft);
    },
    async exploreDemo() {
      const access = await demo.start();
      if (!access.ok) throw new Refusal(access.fault.detail);
      const { apiUrl, loginUrl, clientId, clientSecret } = access.value;
      const place = { kind: 'custom', apiUrl, loginUrl } as const;
      const rest = { method: 'client-credentials', dialect: 'platform', demo: true } as const;
      const profile = { id: 'demo', name: 'Simulated contact centre', place, clientId, ...rest };
      hide(clientSecret);
      profiles.lend({ profile, secret: clientSecret });
    },
  };
}

/** Opens a page of the active organisation's administration; refuses in words. */
export async function openAdmin(parts: Parts, profiles: ProfilesService, page: AdminPage): Promise<void> {
  const profile = profiles.find(profiles.read().activeId)?.profile;
  if (profile === undefined) throw new Refusal('No organisation is chosen.');
  const url = adminUrl(profile.place, page);
  if (!url.ok) throw new Refusal(url.fault.detail);
  if (await parts.outside.open({ kind: 'page', url: url.value })) return;
  throw new Refusal('The browser could not be opened.');
}

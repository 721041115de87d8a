import { type Fault, type Outcome, fault } from '../../core/faults/fault.ts';
import type { Profile } from '../../core/session/profile.ts';
import { connectGenesys } from '../genesys/connect.ts';
import { socketsOver } from '../genesys/stream/socket.ts';
import type { Account, OpenAccount } from '../ports/account.ts';
import type { Budget } from '../ports/budget.ts';
import { createWatch, type Watch, type WatchParts } from '../services/watch.ts';
import type { Parts } from './parts.ts';

/** Opens accounts over the network of this host. */
export function accountsBy(parts: Parts): OpenAccount {
  const { steady: clock, log, random, outside, hide, redirectPort, network } = parts;
  return ({ place, clientId, dialect }, events) =>
    connectGenesys({
      credentials: { ...place, clientId },
      ...{ clock, log, random, dialect, outside, events, hide },
      ...(redirectPort === undefined ? {} : { redirectPort }),
      ...(network === undefined
        ? {}
        : { fetch: network.fetch, openSocket: socketsOver(network.socketAgentFor) }),
    });
}

/** The watch over the organisation of a profile. */
export function watchOver(
  parts: Parts & Pick<WatchParts, 'ruled'>,
  { profile, account }: { readonly profile: Profile; readonly account: Outcome<Account> },
): Watch {
  if (!account.ok) parts.log.error('connect', account.fault.detail, { kind: account.fault.kind });
  const region = account.ok ? account.value.regionLabel : '';
  return createWatch({
    ...parts,
    ...timesOf(parts),
    identity: { region: profile.demo ? 'simulated' : region, dialect: profile.dialect, demo: profile.demo },
    budget: account.ok ? account.value.budget : NO_BUDGET,
    centre: account.ok ? account.value.contactCentre : account.fault,
    feed: account.ok ? account.value.feed : null,
  });
}

/** Watches go by the steady clock; windows have the other one. */
function timesOf({ clock, steady }: Parts) {
  return { clock: steady, wall: clock };
}

/** What is seen while no profile is active: what is missing, in words. */
export function idleWatch(parts: Parts): Watch {
  const { environment } = parts;
  const centre: Fault =
    environment.kind === 'none' ? environment.fault : fault('no-credentials', 'No organisation is chosen.');
  const identity = { region: '', dialect: 'platform', demo: false } as const;
  return createWatch({ ...parts, ...timesOf(parts), identity, budget: NO_BUDGET, centre });
}

/** Without a connection nothing is spent. */
const NO_BUDGET: Budget = {
  state: () => ({ allowed: 0, others: 0, spent: 0, own: 0, refusals: 0, resumesAt: null }),
  clockOffsetMs: () => 0,
};

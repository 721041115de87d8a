import type { Fault, FaultKind } from './fault.ts';

export interface Remedy {
  readonly title: string;
  /** What the supervisor can do, one sentence. */
  readonly remedy: string;
}

const REMEDIES: Readonly<Record<FaultKind, Remedy>> = {
  'no-credentials': {
    title: 'Not signed in',
    remedy: 'Set the region, client id and client secret, or start the demo.',
  },
  'credentials-rejected': {
    title: 'Credentials rejected',
    remedy: 'Check the client id, the client secret and the region, then try again.',
  },
  'sign-in-failed': {
    title: 'The sign-in did not go through',
    remedy: 'Sign in again. If it keeps failing, ask an administrator to check the client of Floorwatch.',
  },
  'signed-out': {
    title: 'Signed out by the platform',
    remedy: 'The session has ended; sign in again. The last known board stays on screen.',
  },
  'permission-missing': {
    title: 'Permission missing',
    remedy: 'Ask an administrator to add the permission to the role of this client.',
  },
  'unknown-region': {
    title: 'Unknown region',
    remedy: 'Choose one of the listed regions, or give the full host of a gateway.',
  },
  unreachable: {
    title: 'No connection to the platform',
    remedy: 'Check the network, proxy and firewall. The board goes on by itself once it can connect.',
  },
  'proxy-refused': {
    title: 'The proxy asks for a sign-in',
    remedy: 'Set FLOORWATCH_PROXY_USER and FLOORWATCH_PROXY_PASSWORD, then start Floorwatch again.',
  },
  'untrusted-certificate': {
    title: 'The connection is inspected by a certificate that this machine does not trust',
    remedy:
      'Ask whoever runs the network for its root certificate, and have this machine trust it. The board goes on by itself once it can connect.',
  },
  timeout: {
    title: 'The platform did not answer in time',
    remedy: 'It is asked again by itself. If this lasts, check the network and the platform’s status page.',
  },
  'rate-limited': {
    title: 'Request limit reached',
    remedy: 'Floorwatch waits and goes on by itself. Other integrations on the same client share the limit.',
  },
  'request-refused': {
    title: 'The platform refused the request',
    remedy: 'Report this with the correlation id; the other panels go on.',
  },
  'not-found': {
    title: 'Not found on the platform',
    remedy: 'It may have been deleted. The list is read again within minutes.',
  },
  'platform-error': {
    title: 'The platform reports an error',
    remedy: 'It is asked again by itself. If this lasts, give the correlation id to the platform’s support.',
  },
  'malformed-answer': {
    title: 'The platform’s answer could not be read',
    remedy: 'The last good values stay, marked with their age. Report this with the correlation id.',
  },
  internal: {
    title: 'Floorwatch made a mistake',
    remedy: 'The other panels go on. Report this with the log file.',
  },
};

/** The words and the remedy for a fault; a missing permission is named. */
export function remedyFor(fault: Fault): Remedy {
  const { title, remedy } = REMEDIES[fault.kind];
  if (fault.kind !== 'permission-missing' || fault.permissions.length === 0) return { title, remedy };
  const names = fault.permissions.join(', ');
  return {
    title: `Permission missing: ${names}`,
    remedy: `Ask an administrator to add ${names} to the role of this client.`,
  };
}

import { succeeded } from '../../core/faults/fault.ts';
import type { Outcome } from '../../core/faults/fault.ts';
import type { Budget } from '../ports/budget.ts';
import type { Clock } from '../ports/clock.ts';
import type { ContactCentre } from '../ports/contact-centre.ts';
import type { Log } from '../ports/log.ts';
import type { Fetch } from './attempt.ts';
import { createClientCredentials } from './auth.ts';
import { createGate } from './gate.ts';
import { createHttp } from './http.ts';
import { createPlatform } from './platform/platform.ts';
import { hostsOf } from './regions.ts';
import type { Hosts, Place } from './regions.ts';
import { createTransport, TIMEOUT_MS } from './transport.ts';

type Credentials = Place & { readonly clientId: string; readonly clientSecret: string };

export interface ConnectOptions {
  readonly credentials: Credentials;
  readonly clock: Clock;
  readonly log: Log;
  /** A number within 0–1, anew with each call. */
  readonly random: () => number;
  /** Another fetch, such as one that knows the system's proxy. */
  readonly fetch?: Fetch;
  readonly userAgent?: string;
  /** How long one attempt at a request may take; 16 s where not given. */
  readonly timeoutMs?: number;
}

/** A signed-in view of one organisation. */
export interface Connection {
  readonly contactCentre: ContactCentre;
  readonly budget: Budget;
  /** Such as "EU (Frankfurt)" or the custom host. */
  readonly regionLabel: string;
  /** Ends what is under way; every later call answers with a fault. */
  close(): void;
}

/**
 * Prepares everything for one client of one organisation. Sends nothing: the first question signs in.
 * Fails only for an unusable region or address.
 */
export function connectGenesys(options: ConnectOptions): Outcome<Connection> {
  const hosts = hostsOf(options.credentials);
  return hosts.ok ? succeeded(connectionTo(hosts.value, options)) : hosts;
}

function connectionTo(hosts: Hosts, options: ConnectOptions): Connection {
  const { credentials, clock, log, random, userAgent = 'Floorwatch' } = options;
  const { clientId, clientSecret } = credentials;
  const { apiUrl, loginUrl, label } = hosts;
  const gate = createGate({ clock, random, log });
  const { fetch = globalThis.fetch, timeoutMs = TIMEOUT_MS } = options;
  const transport = createTransport({ gate, clock, random, fetch, timeoutMs });
  const tokens = createClientCredentials({
    loginUrl,
    clientId,
    clientSecret,
    transport,
    userAgent,
    clock,
    log,
  });
  const http = createHttp({ apiUrl, tokens, transport, userAgent, log });
  return {
    contactCentre: createPlatform({ http }),
    budget: gate,
    regionLabel: label,
    close: () => gate.close(),
  };
}

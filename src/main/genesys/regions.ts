import { failed, fault, succeeded } from '../../core/faults/fault.ts';
import type { Outcome } from '../../core/faults/fault.ts';

export interface Region {
  /** The platform's own name for it. */
  readonly key: string;
  /** What follows `api.`, `login.` and `apps.` in its hosts. */
  readonly domain: string;
  readonly label: string;
}

/** All regions as of September 2026; a newer one works as a custom host. */
export const REGIONS: readonly Region[] = [
  { key: 'us_east_1', domain: 'mypurecloud.com', label: 'US East (N. Virginia)' },
  { key: 'us_east_2', domain: 'use2.us-gov-pure.cloud', label: 'US East 2 (FedRAMP)' },
  { key: 'us_west_2', domain: 'usw2.pure.cloud', label: 'US West (Oregon)' },
  { key: 'ca_central_1', domain: 'cac1.pure.cloud', label: 'Canada (Montreal)' },
  { key: 'mx_central_1', domain: 'mxc1.pure.cloud', label: 'Mexico (Querétaro)' },
  { key: 'sa_east_1', domain: 'sae1.pure.cloud', label: 'South America (São Paulo)' },
  { key: 'eu_west_1', domain: 'mypurecloud.ie', label: 'EU (Ireland)' },
  { key: 'eu_west_2', domain: 'euw2.pure.cloud', label: 'Europe (London)' },
  { key: 'eu_central_1', domain: 'mypurecloud.de', label: 'EU (Frankfurt)' },
  { key: 'eu_central_2', domain: 'euc2.pure.cloud', label: 'Europe (Zurich)' },
  { key: 'eusc_de_east_1', domain: 'edee1.eusc-pure.cloud', label: 'EU Sovereign (Brandenburg)' },
  { key: 'me_central_1', domain: 'mec1.pure.cloud', label: 'Middle East (UAE)' },
  { key: 'ap_south_1', domain: 'aps1.pure.cloud', label: 'Asia Pacific (Mumbai)' },
  { key: 'ap_southeast_1', domain: 'apse1.pure.cloud', label: 'Asia Pacific (Singapore)' },
  { key: 'ap_southeast_2', domain: 'mypurecloud.com.au', label: 'Asia Pacific (Sydney)' },
  { key: 'ap_northeast_1', domain: 'mypurecloud.jp', label: 'Asia Pacific (Tokyo)' },
  { key: 'ap_northeast_2', domain: 'apne2.pure.cloud', label: 'Asia Pacific (Seoul)' },
  { key: 'ap_northeast_3', domain: 'apne3.pure.cloud', label: 'Asia Pacific (Osaka)' },
];

/** A region by key, domain or label, or the two base addresses of a gateway. */
export type Place = { readonly region: string } | { readonly apiUrl: string; readonly loginUrl: string };

/** Base addresses without a trailing slash. */
export interface Hosts {
  readonly apiUrl: string;
  readonly loginUrl: string;
  readonly label: string;
}

/**
 * The addresses of a place. `unknown-region` names near matches. A custom address must be https, as
 * secrets travel on it; http is taken on this machine only.
 */
export function hostsOf(place: Place): Outcome<Hosts> {
  return 'region' in place ? regionHosts(place.region) : customHosts(place);
}

/** What follows `apps.` in the hosts of a named region; `null` for a gateway and an unknown region. */
export function domainOf(place: Place): string | null {
  return 'region' in place ? (findRegion(place.region)?.domain ?? null) : null;
}

function regionHosts(text: string): Outcome<Hosts> {
  if (/^https?:\/\//i.test(text.trim()) && findRegion(text) === undefined) {
    return customHosts({ apiUrl: text, loginUrl: text });
  }
  const region = findRegion(text);
  if (region === undefined) return failed(fault('unknown-region', unknownDetail(text)));
  const { domain, label } = region;
  return succeeded({ apiUrl: `https://api.${domain}`, loginUrl: `https://login.${domain}`, label });
}

/** People paste the key, the domain, or the address of any page of the platform. */
function findRegion(text: string): Region | undefined {
  const wanted = text.trim().toLowerCase();
  const host = wanted.replace(/^https?:\/\//, '').replace(/[/:?#].*$/, '');
  const domain = host.replace(/^(api|apps|login)\./, '');
  const key = wanted.replaceAll('-', '_');
  return REGIONS.find(
    (region) => region.key === key || region.domain === domain || region.label.toLowerCase() === wanted,
  );
}

function customHosts(place: { readonly apiUrl: string; readonly loginUrl: string }): Outcome<Hosts> {
  const api = baseOf(place.apiUrl);
  if (!api.ok) return api;
  const login = baseOf(place.loginUrl);
  if (!login.ok) return login;
  const label = new URL(api.value).host;
  return succeeded({ apiUrl: api.value, loginUrl: login.value, label });
}

function baseOf(text: string): Outcome<string> {
  if (!URL.canParse(text.trim())) {
    return refused(text, 'is not a full address such as https://gateway.example.com');
  }
  const url = new URL(text.trim());
  if (url.username !== '' || url.password !== '')
    return refused(url.host, 'must not hold a user or password');
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    return refused(text, 'must begin with https://, as it carries the client secret');
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return refused(text, 'must begin with https://');
  return succeeded(`${url.origin}${url.pathname}`.replace(/\/+$/, ''));
}

function refused(text: string, why: string): Outcome<never> {
  return failed(fault('unknown-region', `The address "${text.slice(0, 100)}" ${why}.`));
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

function unknownDetail(text: string): string {
  const near = nearMatches(text).map(({ key, label }) => `${key} – ${label}`);
  const named = `"${text.trim().slice(0, 100)}" is not a region`;
  return near.length === 0 ? `${named}.` : `${named}. Near: ${near.join(', ')}.`;
}

/** Regions that share the most letter pairs with what was typed, best first, at most three. */
function nearMatches(text: string): readonly Region[] {
  const wanted = pairsOf(text);
  return REGIONS.map((region) => {
    const { key, domain, label } = region;
    const names = [key, domain, label, ...label.split(/[^\p{L}]+/u)];
    const scores = names.map((name) => likeness(wanted, pairsOf(name)));
    return { region, score: Math.max(...scores) };
  })
    .filter(({ score }) => score >= 0.4)
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ region }) => region);
}

function pairsOf(text: string): ReadonlySet<string> {
  const letters = text.toLowerCase().replace(/[^\p{L}\d]/gu, '');
  return new Set(
    Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2)),
  );
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

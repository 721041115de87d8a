import type { OutsideLink } from '../ports/outside.ts';

/** Hosts of the platform and of its documentation; each stands for its subdomains too. */
const HOSTS: readonly string[] = [
  'mypurecloud.com',
  'mypurecloud.ie',
  'mypurecloud.de',
  'mypurecloud.jp',
  'mypurecloud.com.au',
  'pure.cloud',
  'us-gov-pure.cloud',
  'eusc-pure.cloud',
  'genesys.cloud',
  'genesys.com',
];

/** Whether a link may be handed to the browser. Nothing else ever is. */
export function mayOpen(link: OutsideLink): boolean {
  return link.kind === 'page' ? mayOpenOutside(link.url) : isSignInPage(link);
}

/** Whether a link is https, to a host of the platform, with nothing unusual in it. */
export function mayOpenOutside(link: string): boolean {
  const url = URL.canParse(link) ? new URL(link) : null;
  if (url?.protocol !== 'https:') return false;
  if (url.username !== '' || url.password !== '' || url.port !== '') return false;
  return HOSTS.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`));
}

/**
 * Whether a link is the sign-in page of the login address that the profile names: https, or http on
 * this machine. The address itself was the supervisor's choice; the page below it is fixed.
 */
function isSignInPage({ url: link, loginUrl }: { readonly url: string; readonly loginUrl: string }): boolean {
  if (!URL.canParse(link) || !URL.canParse(loginUrl)) return false;
  const url = new URL(link);
  const login = new URL(loginUrl);
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
  if (!isSafe || url.username !== '' || url.password !== '' || url.hash !== '') return false;
  const page = `${login.pathname.replace(/\/+$/, '')}/oauth/authorize`;
  return url.origin === login.origin && url.pathname === page;
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

/** Hosts of the platform and of its documentation; each stands for its subdomains too. */
const HOSTS: readonly string[] = ['mypurecloud.com', 'pure.cloud', 'genesys.cloud', 'genesys.com'];

const PLATFORM_HOST = /(?:^|\.)mypurecloud\.(?:com|ie|de|jp|com\.au)$/;

/** Whether a link may be handed to the browser: https, a host of the platform, nothing unusual in it. */
export function mayOpenOutside(link: string): boolean {
  const url = URL.canParse(link) ? new URL(link) : null;
  if (url?.protocol !== 'https:') return false;
  if (url.username !== '' || url.password !== '' || url.port !== '') return false;
  return PLATFORM_HOST.test(url.hostname) || HOSTS.some((host) => isBelow(url.hostname, host));
}

function isBelow(hostname: string, host: string): boolean {
  return hostname === host || hostname.endsWith(`.${host}`);
}

import type { Profile, SignInMethod } from '../../core/session/profile.ts';

export const METHOD_WORDS: Readonly<Record<SignInMethod, string>> = {
  browser: 'Browser sign-in',
  'client-credentials': 'Client credentials',
};

/** Where the organisation is reached, as a host. */
export function placeWords({ place }: Pick<Profile, 'place'>): string {
  if (place.kind === 'region') return place.region;
  return URL.canParse(place.apiUrl) ? new URL(place.apiUrl).host : place.apiUrl;
}

/** Such as "mypurecloud.de · Browser sign-in · Guide gateway". */
export function profileFacts(profile: Profile): string {
  const facts = [
    profile.demo ? 'Simulated on this machine' : placeWords(profile),
    profile.demo ? null : METHOD_WORDS[profile.method],
    profile.dialect === 'guide' ? 'Guide gateway' : null,
  ];
  return facts.filter((fact) => fact !== null).join(' · ');
}

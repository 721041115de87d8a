import type { Identity } from '../../ports/identity.ts';
import type { Http } from '../http.ts';
import { mapped } from './chunks.ts';
import { subject, tokenInfo } from './decode/identity.ts';

/** Who the token stands for. The supervisor waits for the answer, so it goes before the catalogue. */
export function createIdentity({ http }: { readonly http: Http }): Identity {
  const means = { method: 'GET', priority: 'campaigns' } as const;
  return {
    async grants() {
      const answer = await http.ask({ ...means, path: '/api/v2/authorization/subjects/me', schema: subject });
      return mapped(answer, ({ grants }) => grants);
    },
    token: () => http.ask({ ...means, path: '/api/v2/tokens/me', schema: tokenInfo }),
  };
}

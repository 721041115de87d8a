import { z } from 'zod';
import type { Grant, TokenFacts } from '../../../../core/preflight/evidence.ts';
import { maybeList, maybeText } from './common.ts';

const policy = z.object({ domain: maybeText, entityName: maybeText, actions: maybeList(z.string()) });

const grant = z.object({
  role: z.object({ policies: maybeList(policy) }).nullish(),
  division: z.object({ name: maybeText }).nullish(),
});

/** One grant per policy of every role. A policy that leaves a part out names nothing and is passed over. */
export const subject = z.object({ grants: maybeList(grant) }).transform(({ grants }) => ({
  grants: grants.flatMap(({ role, division }) =>
    (role?.policies ?? []).flatMap(({ domain, entityName, actions }): readonly Grant[] => {
      if (domain === null || entityName === null) return [];
      return [{ domain, entity: entityName, actions, division: division?.name ?? null }];
    }),
  ),
}));

export const tokenInfo = z
  .object({
    authorizedScope: maybeList(z.string()),
    OAuthClient: z.object({ name: maybeText }).nullish(),
    organization: z.object({ name: maybeText }).nullish(),
  })
  .transform((wire): TokenFacts => ({
    scopes: wire.authorizedScope,
    clientName: wire.OAuthClient?.name ?? null,
    organization: wire.organization?.name ?? null,
  }));

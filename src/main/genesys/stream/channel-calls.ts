import { z } from 'zod';
import { failed, fault, type Outcome, succeeded } from '../../../core/faults/fault.ts';
import type { Http } from '../http.ts';
import { maybeList, maybeText } from '../platform/decode/common.ts';

/** A channel as the platform has opened it. */
export interface Channel {
  readonly id: string;
  readonly uri: string;
}

/** What became of one topic. */
export interface Verdict {
  readonly name: string;
  readonly permitted: boolean;
  readonly missing: readonly string[];
}

const PATH = '/api/v2/notifications/channels';

const channel = z.object({ id: z.string(), connectUri: z.string() });

const verdicts = z.object({
  entities: maybeList(
    z.object({ id: z.string(), state: maybeText, missingPermissions: maybeList(z.string()) }),
  ),
});

/** Opens a channel; one that is not used ends by itself. `secure` demands an encrypted address. */
export async function createChannel(http: Http, secure: boolean): Promise<Outcome<Channel>> {
  const answer = await http.ask({ method: 'POST', path: PATH, priority: 'agents', schema: channel });
  if (!answer.ok) return answer;
  const { id, connectUri } = answer.value;
  const allowed = secure ? /^wss:\/\//i : /^wss?:\/\//i;
  if (allowed.test(connectUri)) return succeeded({ id, uri: connectUri });
  const detail = 'The address of the notification channel is not one that can be trusted.';
  return failed(fault('malformed-answer', detail, { call: `POST ${PATH}` }));
}

/**
 * Puts topics on a channel, and lets it live another day: `PUT` in place of those that are there, `POST`
 * beside them. Topics that may not be had do not fail the others.
 */
export async function subscribe(
  http: Http,
  { id }: Channel,
  order: { readonly method: 'PUT' | 'POST'; readonly names: readonly string[] },
): Promise<Outcome<readonly Verdict[]>> {
  const answer = await http.ask({
    method: order.method,
    path: `${PATH}/${encodeURIComponent(id)}/subscriptions`,
    query: [['ignoreErrors', 'true']],
    body: order.names.map((name) => ({ id: name })),
    priority: 'agents',
    schema: verdicts,
  });
  if (!answer.ok) return answer;
  return succeeded(
    answer.value.entities.map(({ id: name, state, missingPermissions: missing }) => ({
      name,
      permitted: state?.toLowerCase() !== 'rejected',
      missing,
    })),
  );
}

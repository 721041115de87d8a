import { ApiError, badRequest } from '../api/errors.ts';
import { permissionsOf } from '../api/held-permissions.ts';
import { lacking } from '../api/permissions.ts';
import type { Simulation } from '../simulation.ts';
import { expandTopic, findTopic, type NamedTopic } from './catalogue.ts';
import { extend } from './channels.ts';
import type { Channel } from './hub.ts';
import { listen } from './publish.ts';

const MAX_TOPICS = 1_000;
const MAX_LENGTH = 200;

/** What the platform says about one topic that was asked for. */
export interface Verdict {
  readonly id: string;
  readonly state: 'Permitted' | 'Rejected';
  readonly rejectionReason?: string;
  readonly missingPermissions?: readonly string[];
}

interface Judged {
  readonly verdict: Verdict;
  readonly topics: readonly NamedTopic[];
}

/**
 * Adds topics to a channel, or replaces the ones it has, and keeps the channel alive for another
 * day. Unless errors are to be ignored, one topic that cannot be had fails the whole call.
 */
export function subscribe(
  sim: Simulation,
  channel: Channel,
  order: { readonly ids: readonly string[]; readonly replace: boolean; readonly ignoreErrors: boolean },
): Verdict[] {
  const judged = order.ids.map((id) => judge(sim, channel, id));
  if (!order.ignoreErrors) refuse(judged);
  const permitted = judged.filter(({ verdict }) => verdict.state === 'Permitted');
  const names = new Set(permitted.map(({ verdict }) => verdict.id.toLowerCase()));
  if (!order.replace) for (const name of channel.topics.keys()) names.add(name);
  if (names.size > MAX_TOPICS)
    throw badRequest(`A channel takes ${String(MAX_TOPICS)} topics at most, not ${String(names.size)}.`);
  if (order.replace) channel.topics.clear();
  for (const { verdict, topics } of permitted)
    channel.topics.set(verdict.id.toLowerCase(), { id: verdict.id, names: topics.map(({ name }) => name) });
  listen(sim, channel);
  extend(sim, channel);
  return judged.map(({ verdict }) => verdict);
}

function judge(sim: Simulation, { token }: Channel, id: string): Judged {
  if (id.length > MAX_LENGTH)
    throw badRequest(`A topic may have ${String(MAX_LENGTH)} characters at most, not ${String(id.length)}.`);
  const topics = expandTopic(id).map(findTopic);
  const known = topics.filter((one) => one !== undefined);
  if (known.length < topics.length) return rejected(id, `Topic ${id} is not known.`);
  if (known.some(({ kind }) => kind.open === null))
    return rejected(id, `Topic ${id} is not available over WebSocket.`);
  const held = permissionsOf(sim, token);
  const missing = known.flatMap(({ kind, name }) => [
    ...lacking(kind.needs, (permission) => held.includes(permission)),
    ...sim.faults.rejections(name),
  ]);
  if (missing.length === 0) return { verdict: { id, state: 'Permitted' }, topics: known };
  return rejected(id, 'Missing permissions', [...new Set(missing)]);
}

function rejected(id: string, rejectionReason: string, missing: readonly string[] = []): Judged {
  const lack = missing.length === 0 ? {} : { missingPermissions: missing };
  return { verdict: { id, state: 'Rejected', rejectionReason, ...lack }, topics: [] };
}

function refuse(judged: readonly Judged[]): void {
  const rejections = judged.map(({ verdict }) => verdict).filter(({ state }) => state === 'Rejected');
  const broken = rejections.find(({ missingPermissions }) => missingPermissions === undefined);
  if (broken !== undefined) throw badRequest(broken.rejectionReason ?? '', 'id');
  const missing = [...new Set(rejections.flatMap(({ missingPermissions = [] }) => missingPermissions))];
  if (missing.length === 0) return;
  const permissions = `[${missing.join(', ')}]`;
  throw new ApiError(403, 'missing.permissions', {
    message: `Unable to perform the requested action. You are missing the following permission(s): ${permissions}`,
    messageWithParams:
      'Unable to perform the requested action. You are missing the following permission(s): {permissions}',
    messageParams: { permissions },
    details: missing.map((fieldName) => ({ errorCode: 'missing.permissions', fieldName })),
  });
}

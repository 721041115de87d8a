import type { Simulation } from '../../simulation.ts';
import { findChannel, isOwn, openChannel, sweepChannels, touch } from '../../notifications/channels.ts';
import { channelPath, type Channel } from '../../notifications/hub.ts';
import { ApiError } from '../errors.ts';
import { none } from '../permissions.ts';
import { iso } from '../references.ts';
import type { ApiRequest } from '../request.ts';
import type { Route } from '../router.ts';
import { tooManyRequests } from '../tokens.ts';

export const CHANNELS = '/api/v2/notifications/channels';

export const notificationRoutes: readonly Route[] = [
  { method: 'POST', template: CHANNELS, needs: none, handle: create },
  { method: 'GET', template: CHANNELS, needs: none, handle: list },
  { method: 'HEAD', template: `${CHANNELS}/{channelId}`, needs: none, handle: verify },
];

function create(sim: Simulation, { path, token }: ApiRequest): object {
  const refused = sim.faults.use('refuseChannels', path);
  if (refused?.status === 429) throw tooManyRequests(refused.retryAfter, sim.rateLimit);
  if (refused !== undefined)
    throw new ApiError(refused.status, 'service.unavailable', { message: 'No channel can be opened now.' });
  sweepChannels(sim);
  return entity(sim, openChannel(sim, token));
}

/** Channels of the caller's other tokens are shown without their ids, as the platform does. */
function list(sim: Simulation, { query, token }: ApiRequest): object {
  const which = query.choice('includechannels', ['token', 'oauthclient']) ?? 'token';
  sweepChannels(sim);
  const own = [...sim.notifications.channels.values()].filter((one) => isOwn(one, token));
  const entities = own.flatMap((channel) => {
    if (channel.token === token) return [entity(sim, channel)];
    return which === 'token' ? [] : [{ expires: iso(channel.expiresAt) }];
  });
  return { entities };
}

function verify(sim: Simulation, { token, params }: ApiRequest): undefined {
  touch(sim, findChannel(sim, token, params.channelId ?? ''));
}

function entity({ notifications: { address } }: Simulation, { id, expiresAt }: Channel): object {
  return { id, connectUri: `${address}${channelPath(id)}`, expires: iso(expiresAt) };
}

import type { Simulation } from '../../simulation.ts';
import { findChannel, touch } from '../../notifications/channels.ts';
import { stopListening } from '../../notifications/publish.ts';
import type { Channel } from '../../notifications/hub.ts';
import { subscribe } from '../../notifications/subscribe.ts';
import { badRequest } from '../errors.ts';
import { none } from '../permissions.ts';
import { isRecord, type ApiRequest } from '../request.ts';
import type { Handler, Route } from '../router.ts';
import { CHANNELS } from './notifications.ts';

const template = `${CHANNELS}/{channelId}/subscriptions`;

export const notificationSubscriptionRoutes: readonly Route[] = [
  { method: 'GET', template, needs: none, handle: list },
  { method: 'POST', template, needs: none, handle: change(false) },
  { method: 'PUT', template, needs: none, handle: change(true) },
  { method: 'DELETE', template, needs: none, handle: clear },
];

function list(sim: Simulation, request: ApiRequest): object {
  const channel = channelOf(sim, request);
  touch(sim, channel);
  return { entities: [...channel.topics.values()].map(({ id }) => ({ id, state: 'Permitted' })) };
}

function change(replace: boolean): Handler {
  return (sim, request) => {
    const ignoreErrors = request.query.flag('ignoreErrors') ?? false;
    const order = { ids: topicIds(request.body), replace, ignoreErrors };
    return { entities: subscribe(sim, channelOf(sim, request), order) };
  };
}

function clear(sim: Simulation, request: ApiRequest): undefined {
  const channel = channelOf(sim, request);
  channel.topics.clear();
  stopListening(sim, channel);
  touch(sim, channel);
}

function channelOf(sim: Simulation, { token, params }: ApiRequest): Channel {
  return findChannel(sim, token, params.channelId ?? '');
}

function topicIds(body: unknown): string[] {
  const list = Array.isArray(body) ? (body as unknown[]) : null;
  const ids = list?.map((one) => (isRecord(one) ? one.id : undefined));
  if (ids?.every((id) => typeof id === 'string') !== true)
    throw badRequest('The request body must be a JSON array of topics with an id.');
  return ids;
}

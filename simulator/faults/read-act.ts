import type { Simulation } from '../simulation.ts';
import type { Act } from '../world/acts.ts';
import type { Agent, Campaign, Queue } from '../world/model.ts';
import { OrderError, type OrderForm } from './order-form.ts';
import { readSignInOrder, type SignInOrder } from './read-login-order.ts';

const ACTS: readonly (Act | SignInOrder)['act'][] = [
  'signInBehaviour',
  'linesExhausted',
  'setCampaignStatus',
  'pinPacing',
  'answersDryUp',
  'outsideCallableTime',
  'listRunsOut',
  'refillList',
  'agentsNotResponding',
  'agentsTakeBreak',
  'inboundSurge',
  'setJoined',
  'setPhone',
  'setUserState',
];
const STATUSES = ['on', 'stopping', 'off', 'complete', 'invalid', 'forced_off', 'forced_stopping'] as const;
const PHONES = ['here', 'otherEdgeGroup', 'none'] as const;
const USER_STATES = ['active', 'inactive', 'deleted'] as const;
const SECONDS = { min: 1, max: 86_400 };
const AMOUNT = { min: 0, max: 1_000_000 };
const PACE = { min: 0.1, max: 20 };
const SHARE = { min: 0, max: 1 };
const FACTOR = { min: 0.01, max: 50 };

/** Reads an order for an event on the floor or at the login; campaigns, queues and users go by id or name. */
export function readAct(sim: Simulation, form: OrderForm): Act | SignInOrder {
  const { world } = sim;
  const act = form.oneOf('act', ACTS);
  const campaign = (): Campaign => find(world.campaigns, form.text('campaignId'), 'campaignId');
  const queue = (): Queue => find(world.queues, form.text('queueId'), 'queueId');
  const agent = (): Agent => find(world.agents, form.text('userId'), 'userId');
  const amount = (name: string): number | undefined => form.optionalNumber(name, AMOUNT);
  const seconds = form.optionalNumber('seconds', SECONDS);
  const span = seconds === undefined ? {} : { seconds };
  switch (act) {
    case 'signInBehaviour':
      return readSignInOrder(sim, form);
    case 'linesExhausted':
      return { act, campaign: campaign(), lines: amount('lines') ?? 1, ...span };
    case 'setCampaignStatus':
      return { act, campaign: campaign(), status: form.oneOf('status', STATUSES), ...span };
    case 'pinPacing':
      return { act, campaign: campaign(), callsPerAgent: form.number('callsPerAgent', PACE), ...span };
    case 'answersDryUp':
      return { act, campaign: campaign(), liveRate: form.number('liveRate', SHARE), ...span };
    case 'outsideCallableTime':
      return { act, campaign: campaign(), ...span };
    case 'listRunsOut':
      return { act, campaign: campaign(), contactsLeft: amount('contactsLeft') ?? 0 };
    case 'refillList':
      return { act, campaign: campaign(), contacts: amount('contacts') ?? 1_000 };
    case 'agentsNotResponding':
      return { act, queue: queue(), seconds: seconds ?? 60 };
    case 'agentsTakeBreak':
      return { act, queue: queue(), count: form.number('count', AMOUNT), seconds: seconds ?? 900 };
    case 'inboundSurge':
      return { act, queue: queue(), factor: form.number('factor', FACTOR), ...span };
    case 'setJoined':
      return { act, queue: queue(), agent: agent(), joined: form.flag('joined') };
    case 'setPhone':
      return { act, agent: agent(), phone: form.oneOf('phone', PHONES) };
    case 'setUserState':
      return { act, agent: agent(), state: form.oneOf('state', USER_STATES) };
  }
}

function find<T extends { readonly id: string; readonly name: string }>(
  list: readonly T[],
  id: string,
  field: string,
): T {
  const found = list.find((one) => one.id === id || one.name === id);
  if (found !== undefined) return found;
  throw new OrderError(
    `Field "${field}" names nothing here: "${id}". Use an id or a name of GET /_control/state.`,
  );
}

import { readPeriod } from '../api/interval.ts';
import type { Simulation } from '../simulation.ts';
import { FAULT_KINDS, type FaultOrder, type FaultScope } from './fault-kinds.ts';
import { OrderError, type OrderForm } from './order-form.ts';

const DAY_SECONDS = 86_400;

/** Reads an order for a fault; throws an OrderError that lists what is allowed. */
export function readFault(sim: Simulation, form: OrderForm): FaultOrder & FaultScope {
  const seconds = form.optionalNumber('seconds', { min: 0.001, max: DAY_SECONDS });
  const count = form.optionalNumber('count', { min: 1, max: 100_000 });
  return {
    ...readOrder(sim, form),
    ...(form.has('pathPrefix') ? { pathPrefix: form.text('pathPrefix') } : {}),
    ...(seconds === undefined ? {} : { seconds }),
    ...(count === undefined ? {} : { count }),
  };
}

function readOrder(sim: Simulation, form: OrderForm): FaultOrder {
  const kind = form.oneOf('kind', FAULT_KINDS);
  switch (kind) {
    case 'storm429':
      return { kind, retryAfter: form.optionalNumber('retryAfter', { min: 0, max: 3_600 }) ?? 10 };
    case 'serverError':
      return { kind, status: form.optionalNumber('status', { min: 500, max: 599 }) ?? 503 };
    case 'slow':
      return { kind, ms: form.number('ms', { min: 0, max: 600_000 }) };
    case 'malformed':
      return { kind, how: form.has('how') ? form.oneOf('how', ['truncated', 'wrongTypes']) : 'truncated' };
    case 'revokeLicence':
      return { kind, userId: known(form.text('userId'), 'userId', sim.world.agents) };
    case 'dropPermission':
    case 'restorePermission':
      return { kind, permission: form.text('permission') };
    case 'dropScope':
    case 'restoreScope':
      return { kind, scope: form.text('scope') };
    case 'tightenLimit':
      return { kind, allowed: form.number('allowed', { min: 0, max: 100_000 }) };
    case 'granularityFloor':
      return { kind, period: period(form.text('period')) };
    case 'counterReset':
      return { kind, campaignId: known(form.text('campaignId'), 'campaignId', sim.world.campaigns) };
    case 'delayFrames':
      return { kind, ms: form.number('ms', { min: 0, max: 600_000 }) };
    case 'loseFrames':
      return { kind, share: form.optionalNumber('share', { min: 0, max: 1 }) ?? 1 };
    case 'rejectTopic':
      return { kind, pattern: form.text('pattern'), permission: form.text('permission') };
    case 'closeSoon':
      return { kind, afterSeconds: form.optionalNumber('afterSeconds', { min: 0, max: 3_600 }) ?? 60 };
    case 'refuseChannels':
      return refuseChannels(form);
    case 'dropSocket':
    case 'silentSocket':
    case 'duplicateFrames':
    case 'reorderFrames':
    case 'truncateFrames':
    case 'expireChannel':
    case 'frozen':
    case 'expireToken':
    case 'revokeRefreshTokens':
    case 'idleTimeout':
    case 'disconnect':
      return { kind };
  }
}

function refuseChannels(form: OrderForm): FaultOrder {
  const status = form.optionalNumber('status', { min: 429, max: 599 }) ?? 503;
  if (status !== 429 && status < 500) throw new OrderError('Field "status" must be 429 or 500 to 599.');
  const retryAfter = form.optionalNumber('retryAfter', { min: 0, max: 3_600 }) ?? 10;
  return { kind: 'refuseChannels', status, retryAfter };
}

function known(
  id: string,
  field: string,
  list: readonly { readonly id: string; readonly name: string }[],
): string {
  const found = list.find((one) => one.id === id || one.name === id);
  if (found !== undefined) return found.id;
  throw new OrderError(
    `Field "${field}" names nothing here: "${id}". Use an id or a name of GET /_control/state.`,
  );
}

function period(text: string): string {
  try {
    readPeriod(text);
    return text;
  } catch {
    throw new OrderError('Field "period" must be an ISO-8601 period of whole minutes such as PT15M.');
  }
}

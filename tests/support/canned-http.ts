import { failed, fault } from '../../src/core/faults/fault.ts';
import type { Fault } from '../../src/core/faults/fault.ts';
import { readAnswer } from '../../src/main/genesys/answer.ts';
import type { Call, Http } from '../../src/main/genesys/http.ts';

export type Asked = Omit<Call<unknown>, 'schema'>;

export const CORRELATION_ID = 'corr-1';

/** Answers each call with a body, or with a fault where `give` makes one; reads bodies as the app does. */
export function createCannedHttp(
  give: (asked: Asked) => unknown,
): Http & { readonly asked: readonly Asked[] } {
  const asked: Asked[] = [];
  return {
    asked,
    ask({ schema, ...call }) {
      asked.push(call);
      const given = give(call);
      if (isRefused(given)) return Promise.resolve(failed(given.refused));
      const headers = new Headers({ 'ININ-Correlation-Id': CORRELATION_ID });
      const reply = { status: 200, headers, text: JSON.stringify(given) };
      return Promise.resolve(readAnswer(reply, `${call.method} ${call.path}`, schema));
    },
  };
}

export function refused(kind: Fault['kind'], permissions: readonly string[] = []): unknown {
  return { refused: fault(kind, 'Refused for the test.', { permissions }) };
}

/** The value of a parameter of a call; the first where it is repeated. */
export function parameter(asked: Asked | undefined, name: string): string | undefined {
  return asked?.query?.find(([key]) => key === name)?.[1];
}

function isRefused(given: unknown): given is { readonly refused: Fault } {
  return typeof given === 'object' && given !== null && 'refused' in given;
}

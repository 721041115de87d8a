import { badRequest, invalidValue } from './errors.ts';
import type { Token } from './tokens.ts';

/** One call as the handlers see it. */
export interface ApiRequest {
  readonly method: string;
  /** Path without the query, as it came. */
  readonly path: string;
  readonly query: Query;
  readonly params: Readonly<Record<string, string>>;
  /** Parsed JSON, or undefined when there was none. */
  readonly body: unknown;
  readonly token: Token;
}

/** Query parameters; lists come repeated or joined by commas. */
export class Query {
  readonly #values: URLSearchParams;

  constructor(values: URLSearchParams) {
    this.#values = values;
  }

  text(name: string): string | undefined {
    return this.#values.get(name) ?? undefined;
  }

  list(name: string): string[] {
    return this.#values.getAll(name).flatMap((value) => value.split(',').filter((part) => part !== ''));
  }

  flag(name: string): boolean | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    if (value === 'true' || value === 'false') return value === 'true';
    throw invalidValue(`Parameter ${name} must be true or false, not "${value}".`, name);
  }

  whole(name: string, { fallback, max }: { fallback: number; max: number }): number {
    const value = this.text(name);
    if (value === undefined) return fallback;
    const number = Number(value);
    if (Number.isInteger(number) && number >= 1 && number <= max) return number;
    throw invalidValue(
      `Parameter ${name} must be a whole number from 1 to ${String(max)}, not "${value}".`,
      name,
    );
  }

  choice<T extends string>(name: string, allowed: readonly T[]): T | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    const found = allowed.find((one) => one === value);
    if (found !== undefined) return found;
    throw invalidValue(`Parameter ${name} must be one of ${allowed.join(', ')}, not "${value}".`, name);
  }

  /** The same query with one parameter changed, for the addresses of other pages. */
  with(name: string, value: string): string {
    const copy = new URLSearchParams(this.#values);
    copy.set(name, value);
    return copy.toString();
  }
}

export type Json = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The body as an object, or the platform's complaint. */
export function objectBody(body: unknown): Json {
  if (isRecord(body)) return body;
  throw badRequest('The request body must be a JSON object.');
}

/** The body as a list of ids, or the platform's complaint when there are too many. */
export function idsBody(body: unknown, max: number): string[] {
  if (!Array.isArray(body) || !body.every((id) => typeof id === 'string')) {
    throw badRequest('The request body must be a JSON array of ids.');
  }
  if (body.length > max)
    throw badRequest(`At most ${String(max)} ids may be asked for at once, not ${String(body.length)}.`);
  return body;
}

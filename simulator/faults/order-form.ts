import { isRecord, type Json } from '../api/request.ts';

/** An order that cannot be read; its message says what is allowed. */
export class OrderError extends Error {}

/** The JSON body of an order, read field by field with complaints that name the remedy. */
export class OrderForm {
  readonly #fields: Json;

  constructor(body: string) {
    let parsed: unknown;
    try {
      parsed = JSON.parse(body);
    } catch {
      throw new OrderError('The body must be a JSON object.');
    }
    if (!isRecord(parsed)) throw new OrderError('The body must be a JSON object.');
    this.#fields = parsed;
  }

  has(name: string): boolean {
    return this.#fields[name] !== undefined;
  }

  text(name: string): string {
    const value = this.#fields[name];
    if (typeof value === 'string' && value !== '') return value;
    throw new OrderError(`Field "${name}" must be a text.`);
  }

  oneOf<T extends string>(name: string, allowed: readonly T[]): T {
    const value = this.#fields[name];
    const found = allowed.find((one) => one === value);
    if (found !== undefined) return found;
    throw new OrderError(`Field "${name}" must be one of: ${allowed.join(', ')}.`);
  }

  number(name: string, { min, max }: { min: number; max: number }): number {
    const value = this.#fields[name];
    if (typeof value === 'number' && value >= min && value <= max) return value;
    throw new OrderError(`Field "${name}" must be a number from ${String(min)} to ${String(max)}.`);
  }

  flag(name: string): boolean {
    const value = this.#fields[name];
    if (typeof value === 'boolean') return value;
    throw new OrderError(`Field "${name}" must be true or false.`);
  }

  /** A number when the field is there. */
  optionalNumber(name: string, range: { min: number; max: number }): number | undefined {
    return this.has(name) ? this.number(name, range) : undefined;
  }
}

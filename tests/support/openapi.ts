import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';

type Schema = Record<string, unknown>;

interface Parameter {
  readonly name: string;
  readonly in: 'query' | 'path' | 'body' | 'header';
  readonly required?: boolean;
  readonly schema?: Schema;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly items?: { readonly enum?: readonly unknown[] };
}

interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly responses: Readonly<Record<string, { readonly schema?: Schema }>>;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly definitions: Record<string, Schema>;
}

/** The platform's own description of its API, ready to check what was sent and answered. */
export interface Description {
  /** Every `METHOD /path/{template}` it describes. */
  readonly operations: readonly string[];
  /** What is wrong with an answer: shape, types, and properties nobody defined. Empty when all is well. */
  checkAnswer(method: string, path: string, status: number, body: unknown): string[];
  /** What is wrong with a request: unknown or missing parameters, values outside an enumeration, body. */
  checkRequest(method: string, path: string, query: URLSearchParams, body?: unknown): string[];
}

/** Loads a Swagger 2.0 file. */
export function loadDescription(file: string): Description {
  const document = JSON.parse(readFileSync(file, 'utf8')) as Document;
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema({ $id: 'api', definitions: closeDefinitions(document.definitions) });
  return {
    operations: Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    ),
    checkAnswer(method, path, status, body) {
      const operation = findOperation(document, method, path);
      if (operation === undefined) return [`${method} ${path} is not described`];
      const schema =
        status < 300 ? operation.responses[String(status)]?.schema : { $ref: '#/definitions/ErrorBody' };
      if (schema === undefined) return [];
      return violations(compile(ajv, schema), body);
    },
    checkRequest(method, path, query, body) {
      const operation = findOperation(document, method, path);
      if (operation === undefined) return [`${method} ${path} is not described`];
      return [...queryViolations(operation, query), ...bodyViolations(ajv, operation, body)];
    },
  };
}

/**
 * Forbids properties a definition does not name, so that an invented one is found. Definitions
 * that are maps (or have no properties at all) stay open.
 */
function closeDefinitions(definitions: Record<string, Schema>): Record<string, Schema> {
  return Object.fromEntries(
    Object.entries(definitions).map(([name, schema]) => [
      name,
      'properties' in schema && !('additionalProperties' in schema)
        ? { ...schema, additionalProperties: false }
        : schema,
    ]),
  );
}

function findOperation(document: Document, method: string, path: string): Operation | undefined {
  const parts = path.split('/');
  const fits = (template: string): boolean => {
    const expected = template.split('/');
    return (
      expected.length === parts.length &&
      expected.every((part, i) => part.startsWith('{') || part === parts[i])
    );
  };
  const templates = Object.keys(document.paths)
    .filter((template) => fits(template) && document.paths[template]?.[method.toLowerCase()] !== undefined)
    .toSorted((a, b) => a.split('{').length - b.split('{').length);
  return document.paths[templates[0] ?? '']?.[method.toLowerCase()];
}

function compile(ajv: Ajv, schema: Schema): ValidateFunction {
  const text = JSON.stringify(schema).replaceAll('"#/definitions/', '"api#/definitions/');
  // Ajv remembers what it compiled under the schema object itself: one object per text.
  const known = parsedSchemas.get(text) ?? (JSON.parse(text) as Schema);
  parsedSchemas.set(text, known);
  return ajv.compile(known);
}

const parsedSchemas = new Map<string, Schema>();

function violations(validate: ValidateFunction, body: unknown): string[] {
  if (validate(body)) return [];
  return (validate.errors ?? []).map(({ instancePath, message, params }) =>
    `${instancePath === '' ? '/' : instancePath} ${message ?? ''} ${JSON.stringify(params)}`.trim(),
  );
}

function bodyViolations(ajv: Ajv, { parameters = [] }: Operation, body: unknown): string[] {
  const parameter = parameters.find((one) => one.in === 'body');
  if (parameter?.schema === undefined)
    return body === undefined ? [] : ['a body is sent where none is described'];
  if (body === undefined) return parameter.required === true ? ['the body is missing'] : [];
  return violations(compile(ajv, parameter.schema), body);
}

function queryViolations({ parameters = [] }: Operation, query: URLSearchParams): string[] {
  const known = parameters.filter((one) => one.in === 'query');
  const unknown = [...new Set(query.keys())].filter((name) => !known.some((one) => one.name === name));
  const missing = known.filter((one) => one.required === true && !query.has(one.name));
  return [
    ...unknown.map((name) => `query ${name} is not described`),
    ...missing.map(({ name }) => `query ${name} is missing`),
    ...known.flatMap((parameter) =>
      query.getAll(parameter.name).flatMap((value) => valueViolations(parameter, value)),
    ),
  ];
}

function valueViolations({ name, type, enum: allowed, items }: Parameter, value: string): string[] {
  if (type === 'integer' && !/^-?\d+$/.test(value))
    return [`query ${name} must be a whole number, not "${value}"`];
  // The description lists "true" and "false" as texts under a boolean (`joined`, `includeDuplicates`):
  // booleans are checked by hand and their enumeration is left aside.
  if (type === 'boolean')
    return value === 'true' || value === 'false' ? [] : [`query ${name} must be true or false`];
  // The description's default of `sortOrder` ("a") is outside its own enumeration; only sent values count.
  if (type === 'array') return value.split(',').flatMap((part) => enumViolations(name, part, items?.enum));
  return enumViolations(name, value, allowed);
}

function enumViolations(name: string, value: string, allowed: readonly unknown[] | undefined): string[] {
  return allowed === undefined || allowed.includes(value)
    ? []
    : [`query ${name} must be one of ${allowed.join(', ')}, not "${value}"`];
}

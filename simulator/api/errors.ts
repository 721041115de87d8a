/** One entry of the platform's `details`. */
interface ErrorDetail {
  readonly errorCode: string;
  readonly fieldName?: string;
}

interface ErrorParts {
  readonly messageWithParams?: string;
  readonly messageParams?: Readonly<Record<string, string>>;
  readonly details?: readonly ErrorDetail[];
  readonly entityId?: string;
  readonly limit?: { readonly key: string; readonly namespace: string; readonly value: number };
  readonly headers?: Readonly<Record<string, string>>;
}

/** A refusal in the platform's own words: HTTP status, code and message. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly parts: ErrorParts;

  constructor(
    status: number,
    code: string,
    { message, ...parts }: ErrorParts & { readonly message: string },
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.parts = parts;
  }

  /** The body as sent; `contextId` is what support would ask for. */
  body(contextId: string): Record<string, unknown> {
    const { messageWithParams, messageParams, details = [], entityId, limit } = this.parts;
    return {
      message: this.message,
      code: this.code,
      status: this.status,
      contextId,
      details,
      errors: [],
      ...(messageWithParams === undefined ? {} : { messageWithParams }),
      ...(messageParams === undefined ? {} : { messageParams }),
      ...(entityId === undefined ? {} : { entityId }),
      ...(limit === undefined ? {} : { limit }),
    };
  }
}

export function badRequest(message: string, fieldName?: string): ApiError {
  const details = fieldName === undefined ? [] : [{ errorCode: 'invalid.value', fieldName }];
  return new ApiError(400, 'bad.request', { message, details });
}

export function invalidValue(message: string, fieldName: string): ApiError {
  return new ApiError(400, 'invalid.value', {
    message,
    details: [{ errorCode: 'invalid.value', fieldName }],
  });
}

export function notFound(what: string, id: string): ApiError {
  return new ApiError(404, 'not.found', {
    message: `The requested ${what} ${id} was not found.`,
    entityId: id,
  });
}

/** One answer as it came, whatever its status. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Bytes. Far above any page the app asks for; guards the memory against a runaway answer. */
export const LARGEST_ANSWER = 32 * 1024 * 1024;

/** What every answer tells about the token's rate limit; `null` where a header is missing. */
export interface RateHeaders {
  readonly allowed: number | null;
  /** Requests in the platform's current window, of all users of the token. */
  readonly count: number | null;
  readonly resetMs: number | null;
  readonly retryAfterMs: number | null;
  /** The platform's clock, epoch ms, cut to the second. */
  readonly date: number | null;
}

export function rateHeadersOf(headers: Headers): RateHeaders {
  return {
    allowed: wholeNumber(headers.get('inin-ratelimit-allowed')),
    count: wholeNumber(headers.get('inin-ratelimit-count')),
    resetMs: seconds(headers.get('inin-ratelimit-reset')),
    retryAfterMs: retryAfter(headers.get('retry-after'), headers.get('date')),
    date: instant(headers.get('date')),
  };
}

function wholeNumber(text: string | null): number | null {
  return text !== null && /^\d{1,9}$/.test(text.trim()) ? Number(text) : null;
}

function seconds(text: string | null): number | null {
  const value = wholeNumber(text);
  return value === null ? null : value * 1000;
}

function instant(text: string | null): number | null {
  const value = Date.parse(text ?? '');
  return Number.isNaN(value) ? null : value;
}

/** `Retry-After` may be seconds or a date; a date is measured against the answer's own `Date`. */
function retryAfter(text: string | null, date: string | null): number | null {
  const plain = seconds(text);
  if (plain !== null) return plain;
  const until = instant(text);
  const from = instant(date);
  return until === null || from === null ? null : Math.max(0, until - from);
}

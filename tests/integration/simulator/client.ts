import { startSimulator, type RunningSimulator, type SimulatorOptions } from '../../../simulator/start.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** A signed-in caller of a running simulator. */
export interface Caller {
  readonly simulator: RunningSimulator;
  call(method: string, path: string, body?: unknown): Promise<Answer>;
  control(method: string, path: string, body?: unknown): Promise<Answer>;
  signIn(): Promise<string>;
}

/** Starts a simulator and signs in; the clock is the test's own. */
export async function startCaller(options: SimulatorOptions = {}): Promise<Caller> {
  const simulator = await startSimulator({ rateLimit: 100_000, ...options });
  let token = '';
  const send = async (url: string, method: string, body: unknown): Promise<Answer> => {
    const response = await fetch(url, {
      method,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text === '' ? undefined : JSON.parse(text),
    };
  };
  const signIn = async (): Promise<string> => {
    const basic = Buffer.from(`${simulator.clientId}:${simulator.clientSecret}`).toString('base64');
    const response = await fetch(`${simulator.loginUrl}/oauth/token`, {
      method: 'POST',
      headers: { Authorization: `Basic ${basic}`, 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'grant_type=client_credentials',
    });
    token = ((await response.json()) as { access_token: string }).access_token;
    return token;
  };
  await signIn();
  return {
    simulator,
    call: (method, path, body) => send(`${simulator.apiUrl}${path}`, method, body),
    control: (method, path, body) => send(`${simulator.controlUrl}${path}`, method, body),
    signIn,
  };
}

/** A clock a test moves by hand; it starts on a whole minute. */
export function handClock(start = Date.UTC(2026, 4, 12, 9, 0, 0)): {
  now: () => number;
  pass: (seconds: number) => void;
} {
  let time = start;
  return {
    now: () => time,
    pass: (seconds) => {
      time += seconds * 1_000;
    },
  };
}

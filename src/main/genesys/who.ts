import { z } from 'zod';
import type { Http } from './http.ts';

const user = z.object({ name: z.string().min(1) });
const token = z.object({ OAuthClient: z.object({ name: z.string().min(1) }) });

/** The supervisor's name; `null` where the platform does not tell it to this client. */
export async function readSupervisor(http: Http): Promise<string | null> {
  const outcome = await http.ask({
    method: 'GET',
    path: '/api/v2/users/me',
    priority: 'catalogue',
    schema: user,
  });
  return outcome.ok ? outcome.value.name : null;
}

/** The name of a client that signed in as itself; `null` where the platform does not tell it. */
export async function readClient(http: Http): Promise<string | null> {
  const outcome = await http.ask({
    method: 'GET',
    path: '/api/v2/tokens/me',
    priority: 'catalogue',
    schema: token,
  });
  return outcome.ok ? outcome.value.OAuthClient.name : null;
}

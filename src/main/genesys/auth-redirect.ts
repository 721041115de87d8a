import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { failed, fault, succeeded, type Fault, type Outcome } from '../../core/faults/fault.ts';
import { PAGE_HEADERS, pageOf, type PageKind } from './auth-page.ts';
import { sameSecret } from './pkce.ts';

/** Waits for the browser to come back from the sign-in page. */
export interface RedirectListener {
  /** Where the sign-in page shall send the browser. */
  readonly redirectUri: string;
  /** The code that it brought, or why there is none. Settles once, then nothing listens any more. */
  readonly code: Promise<Outcome<string>>;
  /** Stops listening; the code then is the given fault. */
  end(fault: Fault): void;
}

const PATH = '/oauth/callback';
const LONGEST_CODE = 2_048;

/**
 * Listens on both addresses of `localhost`, since browsers choose either. Fails where the port is
 * taken: whoever has it would receive the code.
 */
export async function listenForRedirect(port: number, state: string): Promise<Outcome<RedirectListener>> {
  const first = await listen(port, '127.0.0.1');
  if (!first.ok) return failed(portTaken(port));
  const actual = (first.server.address() as AddressInfo).port;
  const second = await listen(actual, '::1');
  if (!second.ok && second.code === 'EADDRINUSE') {
    first.server.close();
    return failed(portTaken(actual));
  }
  const servers = second.ok ? [first.server, second.server] : [first.server];
  return succeeded(listenerOn(servers, actual, state));
}

function listenerOn(servers: readonly Server[], port: number, state: string): RedirectListener {
  let resolve: (code: Outcome<string>) => void = () => undefined;
  const code = new Promise<Outcome<string>>((settle) => (resolve = settle));
  const close = (): void => {
    for (const server of servers) {
      server.close();
      server.closeIdleConnections();
    }
  };
  const serve = (request: IncomingMessage, response: ServerResponse): void => {
    const query = queryOf(request, port);
    if (query === null) {
      response.writeHead(404, { Connection: 'close' }).end();
      return;
    }
    const answer = readAnswer(query, state);
    reply(response, answer === null ? 'not-ours' : answer.ok ? 'done' : 'refused');
    if (answer === null) return;
    resolve(answer);
    close();
  };
  for (const server of servers) server.on('request', serve);
  return {
    redirectUri: `http://localhost:${port}${PATH}`,
    code,
    end(why) {
      resolve(failed(why));
      close();
      for (const server of servers) server.closeAllConnections();
    },
  };
}

/** What came back; `null` for anything but a browser that follows our redirect. */
function queryOf({ method, url, headers }: IncomingMessage, port: number): URLSearchParams | null {
  if (method !== 'GET' || headers.host !== `localhost:${port}`) return null;
  const at = `http://localhost${url ?? ''}`;
  if (!URL.canParse(at)) return null;
  const { pathname, searchParams } = new URL(at);
  return pathname === PATH ? searchParams : null;
}

/** The code or the refusal; `null` where the state is not ours, so that nobody else ends the waiting. */
function readAnswer(query: URLSearchParams, state: string): Outcome<string> | null {
  const [given, ...more] = query.getAll('state');
  if (given === undefined || more.length > 0 || !sameSecret(given, state)) return null;
  const error = query.get('error');
  if (error !== null) return failed(refusal(error, query.get('error_description')));
  const [code, ...others] = query.getAll('code');
  if (code === undefined || code === '' || others.length > 0 || code.length > LONGEST_CODE) {
    return failed(fault('sign-in-failed', 'The sign-in page sent the browser back without a code.'));
  }
  return succeeded(code);
}

function refusal(error: string, description: string | null): Fault {
  if (error === 'access_denied') {
    return fault('sign-in-failed', 'Access was refused on the sign-in page.');
  }
  const said = [error, description].filter((part) => part !== null).map(printable);
  return fault('sign-in-failed', `The sign-in page refused: ${said.join(': ')}.`);
}

/** The page's words without what could forge a line, and not endless. */
function printable(text: string): string {
  return text.replace(/[^\p{L}\p{N}\p{P}\p{Zs}]/gu, '').slice(0, 200);
}

function reply(response: ServerResponse, kind: PageKind): void {
  response.writeHead(kind === 'not-ours' ? 400 : 200, PAGE_HEADERS).end(pageOf(kind));
}

type Listening =
  { readonly ok: true; readonly server: Server } | { readonly ok: false; readonly code: string | undefined };

function listen(port: number, host: string): Promise<Listening> {
  const server = createServer();
  return new Promise((settle) => {
    server.once('error', (error: NodeJS.ErrnoException) => settle({ ok: false, code: error.code }));
    server.listen({ port, host, exclusive: true }, () => settle({ ok: true, server }));
  });
}

function portTaken(port: number): Fault {
  return fault(
    'sign-in-failed',
    `Port ${port} of this machine is taken by another program, and the browser has to come back to it. Close that program (it may be a second Floorwatch), then sign in again.`,
  );
}

import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';

export interface ProxyLoginWanted {
  readonly user: string;
  readonly password: string;
}

/** A proxy as companies have them, on 127.0.0.1: plain requests and tunnels. */
export interface Proxy {
  readonly port: number;
  readonly url: string;
  /** What went through, as "GET http://…" or "CONNECT host:port". */
  readonly passed: readonly string[];
  /** The same of all that was asked for, let through or not. */
  readonly asked: readonly string[];
  /** How often it asked for a sign-in. */
  readonly refused: () => number;
  /** Cuts every connection that is open now. */
  cut(): void;
  /** From now on connections are taken and never answered, until it is undone. */
  hold(held: boolean): void;
  close(): Promise<void>;
}

/** Starts a proxy; with `login` it lets nothing through without it. */
export async function startProxy(login: ProxyLoginWanted | null = null): Promise<Proxy> {
  const [passed, asked]: [string[], string[]] = [[], []];
  const open = new Set<Duplex>();
  let refused = 0;
  let held = false;
  const mayPass = ({ headers, method = '', url = '' }: IncomingMessage): boolean => {
    const wanted = login === null ? null : `${login.user}:${login.password}`;
    const given = /^Basic (.+)$/.exec(headers['proxy-authorization'] ?? '')?.[1] ?? '';
    asked.push(`${method} ${url}`);
    const may = wanted === null || Buffer.from(given, 'base64').toString() === wanted;
    if (may) passed.push(`${method} ${url}`);
    else refused += 1;
    return may;
  };
  const server = createServer((request, response) => {
    if (held) return;
    if (mayPass(request)) forward(request, response);
    else response.writeHead(407, { 'Proxy-Authenticate': 'Basic realm="proxy"' }).end();
  });
  server.on('connect', (request, client: Socket) => {
    if (held) return;
    if (mayPass(request)) tunnel(request, client, open);
    else
      client.end(
        'HTTP/1.1 407 Asked\r\nProxy-Authenticate: Basic realm="proxy"\r\nContent-Length: 0\r\n\r\n',
      );
  });
  server.on('connection', (socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket)).on('error', () => undefined);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const cut = (): void => open.forEach((socket) => socket.destroy());
  return {
    ...{ port, passed, asked, cut, url: `http://127.0.0.1:${port}` },
    refused: () => refused,
    hold: (next) => (held = next),
    close() {
      const closed = new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      cut();
      return closed;
    },
  };
}

function forward(request: IncomingMessage, response: ServerResponse): void {
  const { method, headers, url = '' } = request;
  const onward = ask(url, { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => response.destroy());
  request.pipe(onward);
}

function tunnel({ url = '' }: IncomingMessage, client: Socket, open: Set<Duplex>): void {
  const { hostname, port } = new URL(`http://${url}`);
  const far = connect(Number(port === '' ? 80 : port), hostname, () => {
    client.write('HTTP/1.1 200 Connected\r\n\r\n');
    far.pipe(client);
    client.pipe(far);
  });
  open.add(far);
  far.on('close', () => {
    open.delete(far);
    client.destroy();
  });
  far.on('error', () => client.destroy());
  client.on('error', () => far.destroy()).on('close', () => far.destroy());
}

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { request as ask } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** A certificate authority of one test, as a company has one, and what it vouches for. */
export interface OwnAuthority {
  /** The file of its root certificate. */
  readonly root: string;
  readonly key: string;
  readonly certificate: string;
}

/** Whether certificates can be made here. */
export function canCertify(): boolean {
  return canRun('openssl', ['version']);
}

/** Whether a Chromium of this machine can be made to trust an authority. */
export function canTrust(): boolean {
  return canRun('certutil', ['--help']);
}

/** Makes a root certificate in `folder`, and one for this machine that it vouches for. */
export function makeAuthority(folder: string): OwnAuthority {
  const at = (name: string): string => join(folder, name);
  const run = (...args: readonly string[]): unknown => execFileSync('openssl', args, { stdio: 'pipe' });
  const key = ['-newkey', 'rsa:2048', '-nodes', '-keyout'];
  const isRoot = ['-addext', 'basicConstraints=critical,CA:TRUE', '-addext', 'keyUsage=keyCertSign'];
  run(
    'req',
    '-x509',
    ...key,
    at('root.key'),
    '-out',
    at('root.pem'),
    '-days',
    '2',
    '-subj',
    '/CN=Own root',
    ...isRoot,
  );
  const names = ['-addext', 'subjectAltName=IP:127.0.0.1,DNS:localhost'];
  run('req', ...key, at('host.key'), '-out', at('host.csr'), '-subj', '/CN=127.0.0.1', ...names);
  const by = ['-CA', at('root.pem'), '-CAkey', at('root.key'), '-CAcreateserial'];
  run(
    'x509',
    '-req',
    '-in',
    at('host.csr'),
    ...by,
    '-days',
    '2',
    '-copy_extensions',
    'copy',
    '-out',
    at('host.pem'),
  );
  return {
    root: at('root.pem'),
    key: readFileSync(at('host.key'), 'utf8'),
    certificate: readFileSync(at('host.pem'), 'utf8'),
  };
}

/** Has the Chromium inside programs with this home folder trust the authority, as an administrator would. */
export function trustAt(home: string, { root }: OwnAuthority): void {
  const store = join(home, '.pki/nssdb');
  execFileSync('mkdir', ['-p', store]);
  execFileSync('certutil', ['-d', `sql:${store}`, '-N', '--empty-password'], { stdio: 'pipe' });
  execFileSync('certutil', ['-d', `sql:${store}`, '-A', '-t', 'C,,', '-n', 'own root', '-i', root], {
    stdio: 'pipe',
  });
}

export interface Inspector {
  readonly url: string;
  close(): Promise<void>;
}

/** Stands in front of a server of this machine with a certificate of its own, as inspection does. */
export async function inspect(target: string, { key, certificate }: OwnAuthority): Promise<Inspector> {
  const server = createServer({ key, cert: certificate }, (request, response) => {
    const { method, headers, url = '' } = request;
    const onward = ask(`${target}${url}`, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `https://127.0.0.1:${port}`,
    close() {
      server.closeAllConnections();
      return new Promise((settle) => {
        server.close(() => settle());
      });
    },
  };
}

function canRun(program: string, args: readonly string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch (error) {
    // Whoever answers with another exit code is there.
    return error instanceof Error && !('code' in error && error.code === 'ENOENT');
  }
}

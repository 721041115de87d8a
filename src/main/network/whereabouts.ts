import { networkInterfaces } from 'node:os';

/** The addresses of this machine as one text: it differs when a cable, a network or a tunnel comes or goes. */
export function whereabouts(): string {
  return Object.entries(networkInterfaces())
    .flatMap(([name, addresses = []]) =>
      addresses.filter(({ internal }) => !internal).map(({ address }) => `${name} ${address}`),
    )
    .sort()
    .join(', ');
}

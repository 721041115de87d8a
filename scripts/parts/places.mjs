import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The path of something inside the repository. */
export function at(...parts) {
  return join(root, ...parts);
}

/** The Node that the project brings along; the system's may be older. Present after `npm ci`. */
export const nodePath = at('node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

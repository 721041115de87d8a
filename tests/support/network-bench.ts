import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import type { WireRequest } from '../../src/main/genesys/attempt.ts';
import type { NetworkBench } from './electron-network/main.ts';
import { askMain } from './ask-main.ts';
import { attach } from './launch-desktop.ts';
import { cleanEnvironment, type Variables } from './launch.ts';
import { electronArguments, electronPath, ROOT } from './programs.ts';

export interface RunningBench {
  readonly ask: NetworkBench['ask'];
  readonly renew: () => Promise<void>;
  close(): Promise<void>;
}

/** Builds and starts a real Electron with the desktop's network alone. */
export async function startNetworkBench(env: Variables = {}): Promise<RunningBench> {
  const folder = mkdtempSync(join(tmpdir(), 'network-bench-'));
  await build({
    ...{ root: ROOT, configFile: false, logLevel: 'error' },
    build: {
      ...{ ssr: join(ROOT, 'tests/support/electron-network/main.ts'), outDir: folder, emptyOutDir: true },
      rolldownOptions: { external: ['electron'], output: { entryFileNames: 'main.mjs' } },
    },
    ssr: { noExternal: true },
  });
  const [, ...flags] = electronArguments();
  const args = [join(folder, 'main.mjs'), `--user-data-dir=${join(folder, 'data')}`, ...flags];
  const electron = await attach({
    executablePath: electronPath(),
    args,
    env: cleanEnvironment(env),
  });
  const ready = (): Promise<boolean> => askMain(electron, () => 'bench' in globalThis);
  while (!(await ready())) await askMain(electron, ({ app }) => app.whenReady());
  return {
    ask: (request, timeoutMs) =>
      electron.evaluate(
        (_, [what, ms]) => (globalThis as unknown as { bench: NetworkBench }).bench.ask(what, ms),
        [request, timeoutMs] as [Partial<WireRequest>, number | undefined],
      ),
    renew: () => askMain(electron, () => (globalThis as unknown as { bench: NetworkBench }).bench.renew()),
    async close() {
      await electron.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

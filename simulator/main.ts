import { readArguments, UsageError } from './arguments.ts';
import { startSimulator } from './start.ts';

async function main(): Promise<void> {
  const { exitWithParent, ...options } = readArguments(process.argv.slice(2));
  const simulator = await startSimulator(options);
  const { apiUrl: api, loginUrl: login, controlUrl: control } = simulator;
  const { guideUrl: guide, clientId, clientSecret, publicClientId } = simulator;
  const ready = { api, login, guide, control, clientId, clientSecret, publicClientId };
  process.stdout.write(`${JSON.stringify(ready)}\n`);
  const stop = (): void => {
    void simulator.close().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  if (!exitWithParent) return;
  process.stdin.once('close', stop);
  process.stdin.once('end', stop);
  process.stdin.resume();
}

main().catch((error: unknown) => {
  const isUsage = error instanceof UsageError;
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = isUsage ? 2 : 1;
});

/** This thread's own time, ms: what else the machine does at the moment does not count. */
export function spentMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

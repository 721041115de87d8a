import { startPlainApproach } from '../plain-approach.ts';
import { createHandClock } from '../../tests/support/hand-clock.ts';
import { createAges } from '../report/ages.ts';
import type { Centre } from './centre.ts';
import { spentMs } from './spent.ts';
import { createTraffic, type Traffic } from './traffic.ts';
import { pass, START, startVirtualApp, type VirtualApp } from './virtual-app.ts';

const MINUTE_MS = 60_000;

/** What a strategy costs and how old it shows the floor, over some minutes in its stride. */
export interface Cost {
  readonly requestsPerMinute: number;
  readonly refusalsPerMinute: number;
  /** CPU time of the thread that the app's main side runs on, ms per minute. */
  readonly cpuMsPerMinute: number;
  /** ms, one per change of an agent of the campaign that is open. */
  readonly ages: readonly number[];
}

export interface Strategy {
  readonly name: 'polling' | 'stream' | 'plain approach';
  /** Why it cannot be measured; `null` = it can. */
  readonly missing: string | null;
  readonly measure: (centre: Centre, minutes: Minutes) => Promise<Cost>;
}

export interface Minutes {
  /** Until everything was read once and the rhythm is steady. */
  readonly warmUp: number;
  readonly measured: number;
}

export const STRATEGIES: readonly Strategy[] = [
  { name: 'polling', missing: null, measure: (centre, minutes) => measureApp(centre, minutes, false) },
  { name: 'stream', missing: null, measure: (centre, minutes) => measureApp(centre, minutes, true) },
  { name: 'plain approach', missing: null, measure: measurePlain },
];

async function measureApp(centre: Centre, minutes: Minutes, stream: boolean): Promise<Cost> {
  const ages = createAges();
  const app = startVirtualApp(centre, {
    stream,
    push({ change }) {
      const rows = change.opened?.agents ?? change.openedChange?.agents?.set ?? [];
      for (const { id } of rows) showAgent(app, id);
    },
  });
  const showAgent = ({ clock, watch }: VirtualApp, id: string): void => {
    const since = watch.sight.board.floor().now.get(id)?.routingSince ?? null;
    if (since !== null) ages.show(id, since, clock.now());
  };
  app.watch.start();
  app.view();
  await app.run(MINUTE_MS);
  app.viewer.open(largestCampaign(app));
  await app.run((minutes.warmUp - 1) * MINUTE_MS);
  const cost = await measured(centre, {
    minutes,
    ages,
    traffic: app.traffic,
    run: app.run,
    now: app.clock.now,
  });
  app.close();
  return cost;
}

/** Voice, and with many agents: most changes to see. */
function largestCampaign(app: VirtualApp): string | null {
  const rows = app.view().campaigns.filter(({ staffing }) => staffing === 'agents');
  return rows.toSorted((a, b) => (b.ready ?? 0) - (a.ready ?? 0))[0]?.id ?? null;
}

async function measurePlain(centre: Centre, minutes: Minutes): Promise<Cost> {
  const clock = createHandClock(START);
  const traffic = createTraffic(clock, centre);
  const ages = createAges();
  const { guideUrl, loginUrl, clientId, clientSecret } = centre;
  const plain = await startPlainApproach({
    ...{ guideUrl, loginUrl, clientId, clientSecret, clock, fetch: traffic.fetch },
    onAgent: (agentId, since) => ages.show(agentId, since, clock.now()),
  });
  const run = (ms: number): Promise<void> => pass(clock, ms, traffic.idle);
  await run(minutes.warmUp * MINUTE_MS);
  const cost = await measured(centre, { minutes, ages, traffic, run, now: clock.now });
  plain.stop();
  await traffic.idle();
  return cost;
}

interface Running {
  readonly minutes: Minutes;
  readonly ages: ReturnType<typeof createAges>;
  readonly traffic: Traffic;
  readonly run: (ms: number) => Promise<void>;
  readonly now: () => number;
}

async function measured(centre: Centre, { minutes, ages, traffic, run, now }: Running): Promise<Cost> {
  const count = minutes.measured;
  const begun = { at: now(), sent: traffic.sent(), refused: traffic.refusals(), spent: spentMs() };
  await run(count * MINUTE_MS);
  const spent = spentMs() - begun.spent;
  // What changed in the last minute may still be on its way.
  const changes = (await centre.changesSince(begun.at)).filter(({ at }) => at < now() - MINUTE_MS);
  return {
    requestsPerMinute: (traffic.sent() - begun.sent) / count,
    refusalsPerMinute: (traffic.refusals() - begun.refused) / count,
    cpuMsPerMinute: spent / count,
    ages: ages.of(changes, now()),
  };
}

import { join } from 'node:path';
import type { Alert } from '../../src/core/alerts/alert.ts';
import { keptAlert } from '../../src/core/history/kept-alert.ts';
import type { KeptCampaign } from '../../src/core/history/kept.ts';
import { MINUTE_MS, minuteOf } from '../../src/core/time/minute.ts';
import { createDiskLedger } from '../../src/main/services/disk-ledger.ts';
import { openAlertBooks } from '../../src/main/storage/alert-book.ts';
import { openHistories } from '../../src/main/storage/history.ts';
import { systemClock as clock } from '../../src/main/system-clock.ts';
import { aCampaign } from './floor-builder.ts';
import type { FloorFacts } from './floor-facts.ts';
import { aKeptMinute, aReading, numberOfMinute } from './kept-minutes.ts';
import { createSilentLog } from './silent-log.ts';

const WEEK_MS = 7 * 24 * 60 * MINUTE_MS;
const WEEKS = 3;
/** Far enough that a change to or from summer time in between leaves the hour covered. */
const BEFORE_MS = 130 * MINUTE_MS;
const AFTER_MS = 80 * MINUTE_MS;
/** The app goes on from here by itself. */
const SOON_MS = 3 * MINUTE_MS;
const AGENTS = 10;

/**
 * Writes the past that an app would have kept had it watched for three weeks, in the folder of an app that has
 * not started yet: otherwise than the floor ever is, and with lists that went on until now at `perMinute`.
 */
export function seedPast(folder: string, campaigns: FloorFacts['campaigns'], perMinute: number): void {
  const log = createSilentLog();
  const history = openHistories({ folder: join(folder, 'history'), clock, log })('environment');
  const now = minuteOf(clock.now());
  const keep = (
    minute: number,
    kept: (id: FloorFacts['campaigns'][number]) => Partial<KeptCampaign>,
  ): void => {
    const all = campaigns.map((facts) => ({
      ...NOTHING,
      campaign: aCampaign({ id: facts.id, name: facts.name }),
      ...kept(facts),
    }));
    const number = numberOfMinute(minute);
    history.keep({
      ...aKeptMinute(number, { reading: { ...aReading(number, []), minute } }),
      minute,
      campaigns: all,
    });
  };
  for (let week = WEEKS; week > 0; week -= 1) {
    const then = now - week * WEEK_MS;
    for (let minute = then - BEFORE_MS; minute < then + AFTER_MS; minute += MINUTE_MS)
      keep(minute, () => strange(minute));
  }
  for (let minute = now - BEFORE_MS; minute < now - SOON_MS; minute += MINUTE_MS) {
    const ago = (now - minute) / MINUTE_MS;
    keep(minute, ({ contactsCalled, contactsTotal }) => ({
      progress: { processed: Math.max(0, contactsCalled - ago * perMinute), total: contactsTotal },
    }));
  }
  history.close();
  if (log.lines.length > 0) throw new Error(JSON.stringify(log.lines));
}

/** Writes alerts that were raised and are over into the folder of an app that has not started yet. */
export function seedAlerts(folder: string, alerts: readonly Alert[]): void {
  const [log, disk] = [createSilentLog(), createDiskLedger()];
  openAlertBooks({ folder: join(folder, 'alerts'), clock, log, disk })('environment').writeHistory(alerts);
  const history = openHistories({ folder: join(folder, 'history'), clock, log })('environment');
  history.keepAlerts(alerts.map(keptAlert));
  history.close();
  if (log.lines.length > 0) throw new Error(JSON.stringify(log.lines));
}

const NOTHING: Omit<KeptCampaign, 'campaign'> = {
  ...{ queueName: null, people: null, contacts: null, ready: null, today: null, progress: null },
  ...{ findings: [], readiness: [] },
};

/** All agents idle all the time, and more contacts than such a floor places. */
function strange(minute: number): Partial<KeptCampaign> {
  const read = { origin: 'observed', readAt: minute + 2 * MINUTE_MS } as const;
  const nothing = { interacting: 0, 'not-responding': 0, 'off-queue': 0, communicating: 0 };
  return {
    people: { ...read, agents: AGENTS, time: { ...nothing, idle: AGENTS * MINUTE_MS } },
    contacts: { ...read, dialed: 500, connected: 200, abandoned: 0 },
  };
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_PREFERENCES } from '../../src/core/settings/preferences.ts';
import { NO_PLAN } from '../../src/core/shifts/plan.ts';
import type { KeptShifts } from '../../src/main/ports/shift-store.ts';
import { createAlerter } from '../../src/main/services/alerter.ts';
import { calendar } from '../../src/main/services/calendar.ts';
import { createDiskLedger } from '../../src/main/services/disk-ledger.ts';
import { createFilledReadings } from '../../src/main/services/filled-readings.ts';
import { createMinuteReader } from '../../src/main/services/minute-reader.ts';
import { createPreferences } from '../../src/main/services/preferences.ts';
import { recordedAlerts } from '../../src/main/services/recorded-alerts.ts';
import { createRecorder, type Recorder } from '../../src/main/services/recorder.ts';
import { createRules } from '../../src/main/services/rules.ts';
import { createShifts, type ShiftsService } from '../../src/main/services/shifts.ts';
import { openAlertBooks } from '../../src/main/storage/alert-book.ts';
import { openHistories } from '../../src/main/storage/history.ts';
import { createRecordingNotifier } from '../../tests/support/recording-notifier.ts';
import { createSilentLog } from '../../tests/support/silent-log.ts';
import type { VirtualApp } from './virtual-app.ts';

const PROFILE = { id: 'p1', name: 'Simulated' };

/** Judges and keeps every closed minute of the app, with the rules that come with it and files on the disk. */
export function judgeAndKeep({ clock, watch }: VirtualApp): { close(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'floorwatch-bench-'));
  const log = createSilentLog();
  const place = { clock, log, disk: createDiskLedger() };
  const session = { active: () => ({ profile: PROFILE, watch }), onChange: () => () => undefined };
  const readMinute = createMinuteReader();
  const recorder: Recorder = createRecorder({
    ...{ session, readMinute, log },
    openHistory: openHistories({ ...place, folder: join(folder, 'history') }),
  });
  const alerter = createAlerter({
    ...{ session, readMinute, clock, calendar, log },
    openBook: recordedAlerts(openAlertBooks({ ...place, folder: join(folder, 'alerts') }), {
      recorder,
      clock,
    }),
    openReadings: (id) => createFilledReadings({ history: recorder.historyOf(id), clock }),
    notifier: createRecordingNotifier(),
    rules: createRules({ store: { read: () => [], write: () => undefined }, newId: () => 'r1' }),
    shifts: aShift(clock),
    // Nobody is there to be told, and what is told would only pile up.
    preferences: createPreferences({
      read: () => ({ ...DEFAULT_PREFERENCES, notifications: false }),
      write: () => undefined,
    }),
  });
  recorder.start();
  return {
    close() {
      alerter.close();
      recorder.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function aShift(clock: VirtualApp['clock']): ShiftsService {
  let kept: KeptShifts = { plan: NO_PLAN, override: null, notes: [] };
  const store = { read: () => kept, write: (next: KeptShifts) => void (kept = next) };
  return createShifts({ clock, calendar, store });
}

import type { Alert } from '../../src/core/alerts/alert.ts';
import type { Notice } from '../../src/core/alerts/state.ts';
import { DEFAULT_PREFERENCES } from '../../src/core/settings/preferences.ts';
import { NO_PLAN } from '../../src/core/shifts/plan.ts';
import type { KeptShifts } from '../../src/main/ports/shift-store.ts';
import { type Alerter, createAlerter } from '../../src/main/services/alerter.ts';
import { calendar } from '../../src/main/services/calendar.ts';
import { createMinuteReader } from '../../src/main/services/minute-reader.ts';
import { createPreferences } from '../../src/main/services/preferences.ts';
import { createRules } from '../../src/main/services/rules.ts';
import { createShifts } from '../../src/main/services/shifts.ts';
import { createBookShelf } from './memory-book.ts';
import { createRecordingNotifier } from './recording-notifier.ts';
import { type FloorOptions, startVirtualFloor, type VirtualFloor } from './virtual-floor.ts';

/** A simulated floor with all of alerting over it, on the test's clock. */
export interface AlertingFloor extends VirtualFloor {
  alerter(): Alerter;
  /** Every alert so far, oldest first, as it is now. */
  alerts(): readonly Alert[];
  /** Of these the ones of one rule, and of one campaign or queue by its name. */
  alertsOf(ruleId: string, subject?: string): readonly Alert[];
  /** Every notice that was shown, in order. */
  notices(): readonly Notice[];
  /** The program ends and starts again, with what its book kept. */
  restart(): void;
}

const PROFILE = { id: 'p1', name: 'Simulated' };
const EVERYTHING = { text: '', statuses: [], severities: [], ruleId: null, from: null, to: null };

/** Starts watching at once. */
export async function startAlertingFloor(options: FloorOptions = {}): Promise<AlertingFloor> {
  const floor = await startVirtualFloor(options);
  const books = createBookShelf();
  const notifier = createRecordingNotifier();
  const { clock, log, watch } = floor;
  const start = (): Alerter => {
    let kept: KeptShifts = { plan: NO_PLAN, override: null, notes: [] };
    return createAlerter({
      ...{ clock, calendar, log, notifier, openBook: books.open() },
      readMinute: createMinuteReader(),
      session: { active: () => ({ profile: PROFILE, watch }), onChange: () => () => undefined },
      rules: createRules({ store: { read: () => [], write: () => undefined }, newId: () => 'r1' }),
      shifts: createShifts({
        ...{ clock, calendar },
        store: { read: () => kept, write: (next) => void (kept = next) },
      }),
      preferences: createPreferences({ read: () => DEFAULT_PREFERENCES, write: () => undefined }),
    });
  };
  let alerter = start();
  watch.start();
  const alerts = (): readonly Alert[] =>
    alerter.history({ ...EVERYTHING, limit: 10_000 }).alerts.toReversed();
  return {
    ...floor,
    alerter: () => alerter,
    alerts,
    alertsOf: (ruleId, subject) =>
      alerts().filter(
        (alert) => alert.ruleId === ruleId && (subject === undefined || alert.subject.name === subject),
      ),
    notices: () => notifier.shown.map(({ notice }) => notice),
    restart() {
      alerter.close();
      alerter = start();
    },
    close() {
      alerter.close();
      return floor.close();
    },
  };
}

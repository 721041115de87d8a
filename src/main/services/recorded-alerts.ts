import type { AlertBook, OpenAlertBook } from '../ports/alert-book.ts';
import type { Clock } from '../ports/clock.ts';
import type { Recorder } from './recorder.ts';

export interface RecordedParts {
  readonly recorder: Pick<Recorder, 'alerts' | 'historyOf'>;
  readonly clock: Clock;
}

/** Books that tell the recorder of every alert that is written into them. */
export function recordedAlerts(openBook: OpenAlertBook, parts: RecordedParts): OpenAlertBook {
  return (profileId) => {
    const book = openBook(profileId);
    return {
      ...book,
      readState() {
        tellMissedEnds(book, profileId, parts);
        return book.readState();
      },
      writeHistory(alerts) {
        book.writeHistory(alerts);
        parts.recorder.alerts(profileId, alerts);
      },
    };
  };
}

/** A history that was in memory, or whose disk refused, missed how alerts ended: they would stay open for ever. */
function tellMissedEnds(book: AlertBook, profileId: string, { recorder, clock }: RecordedParts): void {
  const open = new Set(
    recorder
      .historyOf(profileId)
      .alertsIn(clock.now())
      .map(({ id }) => id),
  );
  const ended = book.readHistory().filter(({ id, resolved }) => resolved !== null && open.has(id));
  if (ended.length > 0) recorder.alerts(profileId, ended);
}

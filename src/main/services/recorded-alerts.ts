import type { OpenAlertBook } from '../ports/alert-book.ts';
import type { Recorder } from './recorder.ts';

/** Books that tell the recorder of every alert that is written into them. */
export function recordedAlerts(openBook: OpenAlertBook, recorder: Pick<Recorder, 'alerts'>): OpenAlertBook {
  return (profileId) => {
    const book = openBook(profileId);
    return {
      ...book,
      writeHistory(alerts) {
        book.writeHistory(alerts);
        recorder.alerts(profileId, alerts);
      },
    };
  };
}

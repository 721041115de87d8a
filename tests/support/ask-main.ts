import type { ElectronApplication } from '@playwright/test';

const TRIES = 5;

type Electron = typeof import('electron');
type Question<Answer, Told> = (electron: Electron, told: Told) => Answer | Promise<Answer>;

/**
 * Runs `question` in the app's main process; it must bear being asked twice. The inspector holds the promise of
 * an answer weakly: where a collection comes just then, the answer is lost, and it is asked again.
 */
export async function askMain<Answer, Told = undefined>(
  electron: ElectronApplication | null,
  question: Question<Answer, Told>,
  told?: Told,
): Promise<Answer> {
  if (electron === null) throw new Error('Only the desktop has a main process to ask.');
  for (let tried = 1; ; tried += 1) {
    try {
      // The driver's own type of what runs there is not exported.
      return await electron.evaluate(question as never, told as never);
    } catch (error) {
      if (tried === TRIES || !String(error).includes('promise was garbage collected')) throw error;
    }
  }
}

import type { AlertSeverity } from '../../../core/alerts/rule.ts';
import { createTones } from '../../app/tones.ts';

/** Plays a tone at once: the press on the button that asks for it also lets the audio go. */
export async function hear(severity: AlertSeverity): Promise<void> {
  const audio = new AudioContext();
  await audio.resume();
  createTones(
    () => audio,
    () => undefined,
  ).play(severity);
}

import type { AlertSeverity } from '../../core/alerts/rule.ts';

/** One sounding of a tone; times in ms from its beginning. */
export interface Note {
  /** Hz. */
  readonly pitch: number;
  readonly at: number;
  readonly lasts: number;
}

/** Told apart by shape as well as by pitch: three falling knocks, or one soft rise. */
export const TONES: Readonly<Record<AlertSeverity, readonly Note[]>> = {
  critical: [
    { pitch: 880, at: 0, lasts: 150 },
    { pitch: 880, at: 190, lasts: 150 },
    { pitch: 659, at: 380, lasts: 320 },
  ],
  warning: [
    { pitch: 523, at: 0, lasts: 180 },
    { pitch: 659, at: 150, lasts: 300 },
  ],
};

/** Loudest share of full scale. */
const LOUDNESS = 0.12;

/** From and to silence, ms, so that nothing clicks. */
const FADE_MS = 20;

export interface Tones {
  readonly play: (severity: AlertSeverity) => void;
}

/**
 * Plays short tones. The audio is opened with the first one; where the browser holds it back until
 * somebody uses the page, that first use lets it go, and what was to sound before stays silent.
 */
export function createTones(open: () => AudioContext, onGesture: (run: () => void) => void): Tones {
  let audio: AudioContext | null = null;
  const opened = (): AudioContext => {
    audio ??= open();
    return audio;
  };
  return {
    play: (severity) => {
      try {
        const context = opened();
        if (context.state === 'running') sound(context, TONES[severity]);
        else wake(context, onGesture);
      } catch {
        // A machine without sound still shows everything.
      }
    },
  };
}

function wake(context: AudioContext, onGesture: (run: () => void) => void): void {
  onGesture(() => {
    context.resume().catch(() => undefined);
  });
}

function sound(context: AudioContext, notes: readonly Note[]): void {
  for (const { pitch, at, lasts } of notes) {
    const begin = context.currentTime + at / 1000;
    const end = begin + lasts / 1000;
    const oscillator = context.createOscillator();
    const volume = context.createGain();
    oscillator.frequency.value = pitch;
    volume.gain.setValueAtTime(0, begin);
    volume.gain.linearRampToValueAtTime(LOUDNESS, begin + FADE_MS / 1000);
    volume.gain.exponentialRampToValueAtTime(0.001, end);
    oscillator.connect(volume).connect(context.destination);
    oscillator.start(begin);
    oscillator.stop(end);
  }
}

/** Runs once with the next key or press on the page. */
export function onNextGesture(run: () => void): void {
  const heard = new AbortController();
  for (const type of ['pointerdown', 'keydown']) {
    document.addEventListener(
      type,
      () => {
        heard.abort();
        run();
      },
      { signal: heard.signal, capture: true },
    );
  }
}

import { describe, expect, it } from 'vitest';
import { createTones, TONES } from '../../../../src/renderer/app/tones.ts';

/** As much of an audio context as a tone needs, in any state. */
function openAudio(state: AudioContextState) {
  const played: { pitch: number; from: number; to: number }[] = [];
  const loudness: number[] = [];
  const audio = {
    state,
    currentTime: 2,
    destination: {},
    resume: () => {
      audio.state = 'running';
      return Promise.resolve();
    },
    createOscillator: () => {
      const frequency = { value: 0 };
      let from = 0;
      return {
        frequency,
        connect: (next: object) => next,
        start: (at: number) => (from = at),
        stop: (to: number) => played.push({ pitch: frequency.value, from, to }),
      };
    },
    createGain: () => ({
      connect: (next: object) => next,
      gain: {
        setValueAtTime: (level: number) => loudness.push(level),
        linearRampToValueAtTime: (level: number) => loudness.push(level),
        exponentialRampToValueAtTime: (level: number) => loudness.push(level),
      },
    }),
  };
  return { audio: audio as unknown as AudioContext, played, loudness };
}

const never = (): void => undefined;

describe('createTones', () => {
  it.each(['critical', 'warning'] as const)('plays the notes of %s one after another, softly', (severity) => {
    const { audio, played, loudness } = openAudio('running');
    createTones(() => audio, never).play(severity);
    expect(played.map(({ pitch }) => pitch)).toEqual(TONES[severity].map(({ pitch }) => pitch));
    expect(played.every(({ from, to }) => from >= 2 && to > from && to < 3)).toBe(true);
    expect(Math.max(...loudness)).toBeLessThan(0.25);
  });

  it('has another shape for each severity', () => {
    expect(TONES.critical.length).not.toBe(TONES.warning.length);
  });

  it('opens the audio with the first tone and only once', () => {
    const { audio } = openAudio('running');
    let opened = 0;
    const tones = createTones(() => {
      opened += 1;
      return audio;
    }, never);
    expect(opened).toBe(0);
    tones.play('warning');
    tones.play('critical');
    expect(opened).toBe(1);
  });

  it('stays silent until somebody has used the page, and does not catch up', () => {
    const { audio, played } = openAudio('suspended');
    const gestures: (() => void)[] = [];
    const tones = createTones(
      () => audio,
      (run) => gestures.push(run),
    );
    tones.play('critical');
    gestures.forEach((run) => run());
    expect(played).toEqual([]);
    tones.play('warning');
    expect(played).toHaveLength(TONES.warning.length);
  });

  it('lets a machine without sound be', () => {
    const tones = createTones(() => {
      throw new Error('no audio device');
    }, never);
    expect(() => tones.play('critical')).not.toThrow();
  });
});

import { useEffect, useRef, useState, type CSSProperties } from 'react';
import { MINUTE_MS } from '../../../core/time/minute.ts';
import { useShared, useZone } from '../../app/context.tsx';
import { replayMove, useReplayMove } from '../../app/replay-keys.ts';
import type { ReplayState } from '../../app/replay-store.ts';
import { replayMoment } from '../../app/replay-words.ts';
import { formatTime } from '../../format/times.ts';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import styles from './Replay.module.css';
import { scrubReach, shareOf, type AlertStop, type Reach } from './view-model.ts';

interface ScrubberProps {
  readonly replay: ReplayState;
  readonly reach: Reach;
  readonly stops: readonly AlertStop[];
}

/** A slider over the kept minutes, with the alerts above it. It has the focus when the replay begins. */
export function Scrubber({ replay, reach, stops }: ScrubberProps) {
  const { replay: store } = useShared();
  const move = useReplayMove();
  const zone = useZone();
  const ref = useFocusAtFirst();
  const span = scrubReach(replay.asked, reach, zone);
  return (
    <div className={styles.scrubber}>
      <span className={styles.end}>{formatTime(span.from, zone)}</span>
      <div className={styles.track}>
        <Marks stops={stops} span={span} />
        <input
          ref={ref}
          type="range"
          className={styles.slider}
          aria-label="Minute of the past; arrow keys move, Space plays"
          aria-valuetext={replayMoment(replay.asked, zone)}
          min={span.from}
          max={span.to}
          step={MINUTE_MS}
          value={replay.asked}
          onChange={(event) => {
            store.go(Number(event.target.value));
          }}
          onKeyDown={(event) => {
            const wanted = replayMove(event);
            if (wanted === null || event.ctrlKey || event.metaKey || event.altKey) return;
            event.preventDefault();
            move(wanted);
          }}
        />
      </div>
      <span className={styles.end}>{formatTime(span.to, zone)}</span>
    </div>
  );
}

/** The focus comes with the replay and goes back with it. */
function useFocusAtFirst() {
  const ref = useRef<HTMLInputElement>(null);
  // While drawing: the effect itself takes the focus.
  const [before] = useState(() => document.activeElement);
  useEffect(() => {
    ref.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [before]);
  return ref;
}

function Marks({ stops, span }: { stops: readonly AlertStop[]; span: Reach }) {
  const within = stops.filter(({ minute }) => minute >= span.from && minute <= span.to);
  return (
    <div className={styles.marks} aria-hidden>
      {within.map(({ minute, severity }) => (
        <span key={minute} className={styles.alert} style={placeOf(shareOf(minute, span))}>
          <SeverityMark severity={severity} silent />
        </span>
      ))}
    </div>
  );
}

function placeOf(share: number): CSSProperties {
  return { left: `${String(share * 100)}%` };
}

import { ChevronLeft, ChevronRight, Pause, Play, SkipBack, SkipForward } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useCell, useHistory, useReplay, useShared, useZone } from '../../app/context.tsx';
import { useReplayKeys, useReplayMove } from '../../app/replay-keys.ts';
import type { ReplayState } from '../../app/replay-store.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Replay.module.css';
import { Scrubber } from './Scrubber.tsx';
import { useAlertStops } from './use-alert-stops.ts';
import { fromInput, nextStop, reachOf, toInput, type AlertStop, type Reach } from './view-model.ts';

/** Below the board while the past is replayed; nothing of it is seen before. */
export function ReplayBar({ available }: { available: boolean }) {
  const replay = useReplay();
  const reach = reachOf(useHistory());
  useReplayKeys();
  return replay === null || reach === null || !available ? null : <Bar replay={replay} reach={reach} />;
}

interface BarProps {
  readonly replay: ReplayState;
  readonly reach: Reach;
}

function Bar({ replay, reach }: BarProps) {
  const move = useReplayMove();
  const stops = useAlertStops(replay.asked);
  const { playing } = replay;
  return (
    <section className={styles.bar} aria-label="Replay controls">
      <div className={styles.controls}>
        <Jump label="Previous alert" stop={nextStop(stops, replay.asked, 'before')}>
          <SkipBack size={15} aria-hidden />
        </Jump>
        <Tool label="One minute back" onClick={() => move(-1)}>
          <ChevronLeft size={17} aria-hidden />
        </Tool>
        <Tool label={playing ? 'Pause' : 'Play, a minute each second'} onClick={() => move('play')}>
          {playing ? <Pause size={15} aria-hidden /> : <Play size={15} aria-hidden />}
        </Tool>
        <Tool label="One minute on" onClick={() => move(1)}>
          <ChevronRight size={17} aria-hidden />
        </Tool>
        <Jump label="Next alert" stop={nextStop(stops, replay.asked, 'after')}>
          <SkipForward size={15} aria-hidden />
        </Jump>
      </div>
      <Scrubber replay={replay} reach={reach} stops={stops} />
      <GoTo replay={replay} reach={reach} />
      <Button tone="primary" onClick={() => move('live')}>
        Back to live
      </Button>
    </section>
  );
}

interface ToolProps {
  readonly label: string;
  readonly onClick: () => void;
  readonly disabled?: boolean;
  readonly children: ReactNode;
}

function Tool({ label, onClick, disabled = false, children }: ToolProps) {
  return (
    <button type="button" className={styles.tool} aria-label={label} title={label} {...{ disabled, onClick }}>
      {children}
    </button>
  );
}

/** Goes to where an alert was raised, and opens its campaign for as long as the window is open. */
function Jump({ label, stop, children }: { label: string; stop: AlertStop | null; children: ReactNode }) {
  const { replay, chosenCampaign } = useShared();
  const [, choose] = useCell(chosenCampaign);
  return (
    <Tool
      label={label}
      disabled={stop === null}
      onClick={() => {
        if (stop === null) return;
        if (stop.campaignId !== null) choose(stop.campaignId);
        replay.go(stop.minute);
      }}
    >
      {children}
    </Tool>
  );
}

/** A day and a time to go to, in the zone of the board. */
function GoTo({ replay, reach }: BarProps) {
  const { replay: store } = useShared();
  const zone = useZone();
  const [typed, setTyped] = useState<string | null>(null);
  // What is half typed may lie anywhere, and must stay as it is: only a kept minute is gone to.
  const type = (text: string): void => {
    setTyped(text);
    const minute = fromInput(text, zone);
    if (minute !== null && minute >= reach.from && minute <= reach.to) store.go(minute);
  };
  return (
    <input
      type="datetime-local"
      className={styles.goTo}
      aria-label="Go to a day and time"
      min={toInput(reach.from, zone)}
      max={toInput(reach.to, zone)}
      value={typed ?? toInput(replay.asked, zone)}
      onChange={(event) => type(event.target.value)}
      onBlur={() => setTyped(null)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') store.leave();
      }}
    />
  );
}

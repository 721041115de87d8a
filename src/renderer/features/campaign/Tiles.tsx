import { useMemo } from 'react';
import type { Figure } from '../../../core/board/view.ts';
import type { Span } from '../../../core/time/minute.ts';
import { METRIC_SOURCE, agedSince } from '../../app/panel-sources.ts';
import { useBoard, useNowValue, useReplayed, useZone } from '../../app/context.tsx';
import { useUsual } from '../../app/usual.ts';
import { formatAge } from '../../format/durations.ts';
import { Hint } from '../../ui/Hint.tsx';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import { SEVERITY_WORDS } from '../../words/campaigns.ts';
import { usualNote, type UsualNote } from '../history/usual.ts';
import { FormulaCard } from './FormulaCard.tsx';
import { useFacts } from './opened.ts';
import styles from './Tiles.module.css';
import { noteThen, tilesOf, type TileView } from './tiles.ts';

export function Tiles() {
  const { figures, row } = useFacts();
  const tiles = useMemo(() => tilesOf({ figures, row }), [figures, row]);
  const zone = useZone();
  const band = useUsual(row.id, lastSpan(figures));
  return (
    <div className={styles.tiles}>
      {tiles.map((tile) => (
        <Tile key={tile.metric} tile={tile} usual={usualNote(tile.figure, band, zone)} />
      ))}
    </div>
  );
}

/** The minute that figures of a closed minute are of; `null` = there is none. */
function lastSpan(figures: readonly Figure[]): Span | null {
  const figure = figures.find(({ metric }) => metric === 'contacts-per-minute' || metric === 'utilization');
  const [from, to] = [figure?.from ?? null, figure?.to ?? null];
  return from === null || to === null ? null : { from, to };
}

/** One figure; its formula shows on hover and on focus. */
function Tile({ tile, usual }: { tile: TileView; usual: UsualNote | null }) {
  const age = useAge(tile);
  const replaying = useReplayed() !== null;
  const note = replaying ? noteThen(tile.note) : tile.note;
  const marked = tile.severity === 'critical' || tile.severity === 'warning';
  const spoken = [`${tile.name}: ${tile.value} ${tile.suffix ?? ''}`.trim(), usual?.words]
    .filter(Boolean)
    .join(', ');
  return (
    <Hint content={<FormulaCard figure={tile.figure} usual={usual} />}>
      <div
        className={styles.tile}
        role="group"
        tabIndex={0}
        aria-label={marked ? `${spoken}, ${SEVERITY_WORDS[tile.severity]}` : spoken}
        data-severity={tile.severity}
        data-aged={age !== null}
        data-missing={tile.figure.value === null}
      >
        <span className={styles.name}>
          <span className={styles.label}>{tile.name}</span>
          {marked && <SeverityMark severity={tile.severity} silent />}
        </span>
        <span className={styles.value}>
          {tile.value}
          {tile.suffix !== null && <span className={styles.suffix}> {tile.suffix}</span>}
        </span>
        <span className={styles.note}>{age === null ? note : `${age} old`}</span>
        {usual !== null && age === null && <span className={styles.usual}>{usual.words}</span>}
      </div>
    </Hint>
  );
}

/** How old the figure is where that is too old; `null` where it is of the present. */
function useAge(tile: TileView): string | null {
  const answeredAt = useBoard((view) => agedSince(view.sources, METRIC_SOURCE[tile.metric]));
  return useNowValue((now) => (answeredAt === null ? null : formatAge(now - answeredAt)));
}

import { useMemo, useState, type ReactNode } from 'react';
import type { ChartLayout, ChartRange } from '../../../core/settings/preferences.ts';
import { useAlerts, useBoard, usePreferences, useReplayed, useZone } from '../../app/context.tsx';
import { PANEL_SOURCES } from '../../app/panel-sources.ts';
import { PanelNotice } from '../../app/PanelNotice.tsx';
import { useUsual } from '../../app/usual.ts';
import type { RaisedMark } from '../../charts/annotations.ts';
import { FloorChart } from '../../charts/FloorChart.tsx';
import { chartSummary } from '../../charts/summary.ts';
import { toChartData, type ChartData } from '../../charts/to-chart-data.ts';
import { withRoom } from '../../charts/usual-band.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { usualSeries, usualSummary, type UsualSeries } from '../history/usual.ts';
import { usePastAlerts } from '../replay/use-past-alerts.ts';
import styles from './ChartPanel.module.css';
import { CursorSlider } from './CursorSlider.tsx';
import { ExportChart } from './ExportChart.tsx';
import { Legend } from './Legend.tsx';
import { MinuteTable } from './MinuteTable.tsx';
import { UsualEntry } from './UsualEntry.tsx';
import { lastClosedPlace, raisedMarks, raisedWords, readOut } from './view-model.ts';

const RANGES: readonly { readonly value: ChartRange; readonly label: string }[] = [
  { value: '15m', label: '15 min' },
  { value: '1h', label: '1 h' },
  { value: '4h', label: '4 h' },
  { value: 'shift', label: 'Shift' },
];

const LAYOUTS: readonly { readonly value: ChartLayout; readonly label: string }[] = [
  { value: 'dual', label: 'Dual axis' },
  { value: 'stacked', label: 'Stacked' },
  { value: 'table', label: 'Table' },
];

/** Without people there is one axis only. */
const SINGLE_LAYOUTS: typeof LAYOUTS = [
  { value: 'dual', label: 'Chart' },
  { value: 'table', label: 'Table' },
];

/** The dialer and the people on one time axis. */
export function ChartPanel() {
  const [{ range, layout }] = usePreferences();
  const data = useChartData(range);
  const staffing = useBoard((view) => view.opened?.facts.row.staffing ?? 'agents');
  const people = staffing === 'agents';
  if (data !== null && layout !== 'table') {
    return <Drawing data={data} look={{ range, layout: people ? layout : 'dual', people }} />;
  }
  return (
    <Frame
      people={people}
      moment={null}
      exports={data !== null && <ExportChart data={data} people={people} look={null} />}
    >
      {data === null ? (
        <EmptyState title="No closed minute yet">
          <p>A minute closes 45 seconds after its end, so the first one shows within two minutes.</p>
        </EmptyState>
      ) : (
        <TableOf data={data} people={people} />
      )}
    </Frame>
  );
}

function TableOf({ data, people }: { readonly data: ChartData; readonly people: boolean }) {
  return <MinuteTable data={data} people={people} usual={useUsualSeries(data)} />;
}

/** What is usual along the chart; `null` until enough of the past is kept. */
function useUsualSeries({ window }: ChartData): UsualSeries | null {
  const campaignId = useBoard((view) => view.opened?.id ?? null);
  const band = useUsual(campaignId, window);
  const { from, to } = window;
  return useMemo(() => usualSeries(band, { from, to }), [band, from, to]);
}

function useChartData(range: ChartRange): ChartData | null {
  const minutes = useBoard((view) => view.opened?.minutes ?? null);
  const closedMinute = useBoard((view) => view.clock.closedMinute);
  return useMemo(() => toChartData(minutes ?? [], { range, closedMinute }), [minutes, range, closedMinute]);
}

interface FrameProps {
  readonly people: boolean;
  /** The minute that the legend reads out, beside the title. */
  readonly moment: ReactNode;
  readonly exports: ReactNode;
  readonly children: ReactNode;
}

function Frame({ people, moment, exports, children }: FrameProps) {
  const [{ range, layout }, choose] = usePreferences();
  return (
    <Panel
      title={people ? 'Dialer and people' : 'Contacts'}
      className={styles.panel}
      beside={moment}
      aside={
        <>
          <Segmented
            label="Range"
            value={range}
            choices={RANGES}
            onChoose={(next) => {
              choose({ range: next });
            }}
          />
          <Segmented
            label="Layout"
            value={people || layout === 'table' ? layout : 'dual'}
            choices={people ? LAYOUTS : SINGLE_LAYOUTS}
            onChoose={(next) => {
              choose({ layout: next });
            }}
          />
          {exports}
        </>
      }
      notice={<PanelNotice names={PANEL_SOURCES.chart} compact />}
    >
      {children}
    </Panel>
  );
}

interface DrawingProps {
  readonly data: ChartData;
  readonly look: {
    readonly range: ChartRange;
    readonly layout: 'dual' | 'stacked';
    readonly people: boolean;
  };
}

function Drawing({ data, look }: DrawingProps) {
  const zone = useZone();
  const raised = useRaised(data);
  const habits = useUsualSeries(data);
  const [{ showUsual: usualShown }, choose] = usePreferences();
  const usual = usualShown && habits !== null ? habits[look.people ? 'utilization' : 'contacts'] : null;
  const { people } = look;
  const drawn = useMemo(
    () => (people || usual === null ? data : withRoom(data, usual)),
    [data, people, usual],
  );
  const [cursor, setCursor] = useState<number | null>(null);
  const lastWords = useReplayed() === null ? 'last closed' : 'replayed';
  const place = cursor === null ? null : Math.min(cursor, data.slots.length - 1);
  const shown = readOut(data, { place, people: look.people, zone });
  return (
    <Frame
      people={look.people}
      exports={<ExportChart data={data} people={look.people} look={{ ...look, zone, raised, usual }} />}
      moment={
        <>
          <span className={styles.time} data-cursor={place !== null}>
            {shown.time} <span className={styles.note}>{place === null ? lastWords : shown.note}</span>
          </span>
          <UsualEntry
            known={habits !== null}
            people={look.people}
            shown={usualShown}
            show={(showUsual) => {
              choose({ showUsual });
            }}
          />
        </>
      }
    >
      <Legend readOut={shown} filledIn={data.filledIn.length > 0} />
      <div className={styles.plot}>
        <FloorChart
          data={drawn}
          look={{ ...look, zone, raised, usual }}
          cursor={place}
          onCursor={setCursor}
          label={[
            chartSummary(data, zone),
            usualSummary(usualShown ? habits : null, lastClosedPlace(data)),
            raisedWords(raised, zone),
          ].join('')}
        />
        <CursorSlider data={data} place={place} readOut={shown} onCursor={setCursor} />
      </div>
    </Frame>
  );
}

/** When alerts of the opened campaign were raised, as far as the window reaches. */
function useRaised({ window }: ChartData): readonly RaisedMark[] {
  const { open, recent } = useAlerts();
  const replaying = useReplayed() !== null;
  // The recent ones do not reach back to any past minute.
  const past = usePastAlerts(replaying ? window : null);
  const campaignId = useBoard((view) => view.opened?.id ?? null);
  const { from, to } = window;
  return useMemo(
    () => raisedMarks(replaying ? past : [...open, ...recent], { campaignId, window: { from, to } }),
    [replaying, past, open, recent, campaignId, from, to],
  );
}

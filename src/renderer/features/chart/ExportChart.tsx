import { fileName } from '../../../core/export/file-name.ts';
import { useBoard, useClock, useZone } from '../../app/context.tsx';
import { saveBlob, saveFile } from '../../app/save-file.ts';
import type { ChartLook } from '../../charts/chart-options.ts';
import { chartPicture } from '../../charts/picture.ts';
import type { ChartData } from '../../charts/to-chart-data.ts';
import { formatStamp } from '../../format/times.ts';
import { type ExportChoice, ExportMenu } from '../../ui/ExportMenu.tsx';
import { minutesCsv } from './minutes-csv.ts';
import { pictureWords } from './picture-words.ts';

interface ExportChartProps {
  readonly data: ChartData;
  readonly people: boolean;
  /** How the chart is drawn; `null` while it is a table. */
  readonly look: Omit<ChartLook, 'palette'> | null;
}

/** The chosen range of the opened campaign, as numbers and as it is drawn. */
export function ExportChart({ data, people, look }: ExportChartProps) {
  const campaign = useBoard((view) => view.opened?.facts.row.name ?? '');
  const identity = useBoard((view) => view.identity);
  const zone = useZone();
  const clock = useClock();
  const nameAt = (now: number, kind: string, ending: string): string =>
    fileName([kind, campaign, formatStamp(now, zone)], ending);
  const saveNumbers = (): string => {
    const name = nameAt(clock(), 'minutes', 'csv');
    saveFile({ name, type: 'text/csv', text: minutesCsv(data, { campaign, people, zone }) });
    return name;
  };
  const savePicture = async (drawn: Omit<ChartLook, 'palette'>): Promise<string> => {
    const now = clock();
    const name = nameAt(now, 'chart', 'png');
    saveBlob(name, await chartPicture(data, drawn, pictureWords(data, drawn, { campaign, identity, now })));
    return name;
  };
  const numbers: ExportChoice = {
    label: 'Minutes as CSV',
    detail: 'every minute of the range, gaps left empty',
    save: saveNumbers,
  };
  const picture: readonly ExportChoice[] =
    look === null
      ? []
      : [{ label: 'Picture as PNG', detail: 'with title, legend and time', save: () => savePicture(look) }];
  return <ExportMenu what="the chart" choices={[numbers, ...picture]} />;
}

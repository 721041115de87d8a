import { fileName } from '../../../core/export/file-name.ts';
import type { CampaignRow } from '../../../core/board/view.ts';
import { useBoard, useClock, useZone } from '../../app/context.tsx';
import { saveFile } from '../../app/save-file.ts';
import { countOf } from '../../format/numbers.ts';
import { formatStamp } from '../../format/times.ts';
import { ExportMenu } from '../../ui/ExportMenu.tsx';
import { campaignsCsv } from './campaigns-csv.ts';

/** The list as it is searched and sorted. */
export function ExportCampaigns({ rows }: { rows: readonly CampaignRow[] }) {
  const closedMinute = useBoard((view) => view.clock.closedMinute);
  const zone = useZone();
  const clock = useClock();
  const save = (): string => {
    const name = fileName(['campaigns', formatStamp(clock(), zone)], 'csv');
    saveFile({ name, type: 'text/csv', text: campaignsCsv(rows, { closedMinute, zone }) });
    return name;
  };
  const detail = `${countOf(rows.length, 'campaign')}, as searched and sorted`;
  return <ExportMenu what="the campaigns" choices={[{ label: 'List as CSV', detail, save }]} />;
}

import { Clock } from 'lucide-react';
import type { ZoneChoice } from '../../core/settings/preferences.ts';
import { formatTime } from '../format/times.ts';
import { ChoiceMenu } from '../ui/ChoiceMenu.tsx';
import { useBoard, useNowValue, usePreferences, useZone } from './context.tsx';
import { machineZone } from './zone.ts';

export function ZoneMenu() {
  const [{ zone }, choose] = usePreferences();
  const organizationZone = useBoard((view) => view.identity.zone);
  const shown = useZone();
  const time = useNowValue((now) => formatTime(now, shown));
  return (
    <ChoiceMenu<ZoneChoice>
      label="Times in"
      value={zone}
      choices={[
        { value: 'local', label: 'This machine', detail: machineZone() },
        {
          value: 'organization',
          label: 'The organisation',
          detail: organizationZone ?? 'not told by the platform: as this machine',
        },
        { value: 'utc', label: 'UTC' },
      ]}
      face={
        <>
          <Clock size={14} aria-hidden />
          {time}
        </>
      }
      onChoose={(next) => {
        choose({ zone: next });
      }}
    />
  );
}

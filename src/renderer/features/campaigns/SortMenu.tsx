import type { CampaignSort } from '../../../core/settings/preferences.ts';
import { usePreferences } from '../../app/context.tsx';
import { ChoiceMenu, type Choice } from '../../ui/ChoiceMenu.tsx';

const CHOICES: readonly Choice<CampaignSort>[] = [
  { value: 'severity', label: 'Severity', detail: 'worst first' },
  { value: 'name', label: 'Name' },
  { value: 'utilization', label: 'Utilization', detail: 'lowest first' },
  { value: 'contacts', label: 'Contacts per minute', detail: 'most first' },
];

export function SortMenu() {
  const [{ sort }, choose] = usePreferences();
  return (
    <ChoiceMenu
      quiet
      label="Sort by"
      value={sort}
      choices={CHOICES}
      onChoose={(next) => {
        choose({ sort: next });
      }}
    />
  );
}

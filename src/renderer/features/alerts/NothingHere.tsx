import { BellRing, Search } from 'lucide-react';
import type { AlertStatus } from '../../../core/alerts/alert.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { NO_FILTER, type InboxFilter } from './view-model.ts';

const TITLES: Readonly<Record<AlertStatus, string>> = {
  open: 'Nothing is open',
  acknowledged: 'Nothing is acknowledged',
  snoozed: 'Nothing is snoozed',
  resolved: 'Nothing was resolved yet',
};

const TEXTS: Readonly<Record<AlertStatus, string>> = {
  open: 'No rule is broken by what is known now. Each closed minute is judged anew.',
  acknowledged: 'Alerts that you have taken note of wait here until they are over.',
  snoozed: 'Alerts that you have put off wait here and come back by themselves.',
  resolved: 'Alerts that are over are kept here, with how long they lasted.',
};

/** Why a list of alerts is empty. */
export function NothingHere({ status, filter }: { status: AlertStatus; filter: InboxFilter }) {
  const narrowed = filter.text.trim() !== '' || filter.severity !== NO_FILTER.severity;
  if (narrowed) {
    return (
      <EmptyState title="No alert matches" icon={<Search size={20} aria-hidden />}>
        <p>Other words or another severity may find it; the tabs count what matches.</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={TITLES[status]} icon={<BellRing size={20} aria-hidden />}>
      <p>{TEXTS[status]}</p>
    </EmptyState>
  );
}

import { historyFileName } from '../../core/alerts/history-file.ts';
import { alertsCsv, findAlerts } from '../../core/alerts/inbox.ts';
import { previewRule } from '../../core/alerts/preview.ts';
import { statisticsOf } from '../../core/alerts/statistics.ts';
import type { Alert } from '../../core/alerts/alert.ts';
import type { AlertRoom } from './alert-room.ts';
import type { Post } from './alert-posts.ts';
import type { Alerter } from './alerter.ts';
import type { RulesService } from './rules.ts';

type Records = Pick<Alerter, 'history' | 'exportHistory' | 'statistics' | 'preview'>;

/** What is known of the watched profile's past. */
export function alertRecords(room: AlertRoom, rules: RulesService): Records {
  const alerts = (): readonly Alert[] => room.post()?.desk.alerts() ?? [];
  return {
    history: (query) => findAlerts(alerts(), query, room.now()),
    exportHistory(query) {
      const now = room.now();
      // Whoever keeps a file wants all of it.
      const found = findAlerts(alerts(), { ...query, limit: Infinity }, now);
      const name = historyFileName(organizationOf(room.post()), now);
      return { name, type: 'text/csv', text: alertsCsv(found.alerts, now) };
    },
    statistics: () => statisticsOf(rules.all(), alerts()),
    preview: (rule) => previewRule(rule, room.post()?.readings.readings(rule) ?? []),
  };
}

/** As the platform names it; before it has, as the supervisor does. */
export function organizationOf(post: Post | null): string {
  return post?.watch.sight.board.floor().organization?.name ?? post?.profile.name ?? '';
}

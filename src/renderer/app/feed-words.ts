import type { FeedView } from '../../core/board/feed-view.ts';

/** What that means and why it is so; `since` as the clock shows it. */
export function feedSentence({ phase, why }: Pick<FeedView, 'phase' | 'why'>, since: string): string {
  const reason = why === null ? '' : ` ${why}`;
  switch (phase) {
    case 'streaming':
      return `The platform tells changes as they happen, since ${since}.${reason}`;
    case 'opening':
      return `The stream of changes is being opened; until it holds, everything is asked for.${reason}`;
    case 'lost':
      return `The stream of changes broke off at ${since}; it is tried again, and everything is asked for.${reason}`;
    case 'polling':
      return `Everything is asked for in turn: agents’ statuses every 15 seconds, as the platform shows them.${reason}`;
  }
}

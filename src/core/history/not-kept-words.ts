import type { NotKept } from './view.ts';

/** Why a replayed minute lacks something, one sentence. */
export function notKeptWords(what: NotKept): string {
  switch (what) {
    case 'agents':
      return 'The agents’ list is not kept: people are kept as sums, never by name.';
    case 'work':
      return 'Waiting work is not kept per medium.';
    case 'unwatched':
      return 'Floorwatch did not watch this minute; the figures were filled in from the platform’s aggregates.';
    case 'findings':
      return 'Why agents were idle is kept for eight days only.';
  }
}

import { isFrozen } from './connection-words.ts';
import { useLink, useLiveBoard, useReplayed, useSession } from './context.tsx';

/** Whether what the board shows is no longer of this moment, although it should be: a replay means to. */
export function useFrozen(): boolean {
  const link = useLink();
  const signedIn = useSession().phase === 'signed-in';
  const replaying = useReplayed() !== null;
  const frozen = useLiveBoard((view) => !signedIn || isFrozen(view.connection, link));
  return frozen && !replaying;
}

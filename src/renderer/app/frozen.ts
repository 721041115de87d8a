import { isFrozen } from './connection-words.ts';
import { useBoard, useLink, useSession } from './context.tsx';

/** Whether what the board shows is no longer of this moment. */
export function useFrozen(): boolean {
  const link = useLink();
  const signedIn = useSession().phase === 'signed-in';
  return useBoard((view) => !signedIn || isFrozen(view.connection, link));
}

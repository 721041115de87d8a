import { useCell, useSession, useShared } from './context.tsx';
import { keepingWords } from './session-words.ts';
import { WarningStrip } from './Strip.tsx';

/** That the keychain cannot be used, why, and what helps; until it was read. */
export function KeepingBanner() {
  const session = useSession();
  const { keepingRead } = useShared();
  const [read, setRead] = useCell(keepingRead);
  const words = session.phase === 'signed-in' ? keepingWords(session.keeping) : null;
  if (read || words === null) return null;
  return (
    <WarningStrip
      {...words}
      dismissLabel="Dismiss for this session"
      onDismiss={() => {
        setRead(true);
      }}
    />
  );
}

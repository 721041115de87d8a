import { useEffect } from 'react';
import { diskWords } from '../../core/disk/trouble-words.ts';
import { useCell, useDisk, useShared } from './context.tsx';
import { WarningStrip } from './Strip.tsx';

/** What cannot be written to the disk and what helps, until it can, or until it was read. */
export function DiskBanner() {
  const { diskRead } = useShared();
  const [read, setRead] = useCell(diskRead);
  const words = diskWords(useDisk());
  const over = words === null;
  useEffect(() => {
    // The same trouble another time is news again.
    if (over) setRead(null);
  }, [over, setRead]);
  if (words === null || words.title === read) return null;
  return (
    <WarningStrip
      {...words}
      dismissLabel="Dismiss until it changes"
      onDismiss={() => {
        setRead(words.title);
      }}
    />
  );
}

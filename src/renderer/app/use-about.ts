import { useEffect, useState } from 'react';
import type { About } from '../../shared/ipc.ts';
import { useShared } from './context.tsx';

/** What is running here; `null` until it was told. */
export function useAbout(): About | null {
  const { api } = useShared();
  const [about, setAbout] = useState<About | null>(null);
  useEffect(() => {
    let left = false;
    void api.app.about().then((answer) => {
      if (!left && answer.ok) setAbout(answer.value);
    });
    return () => {
      left = true;
    };
  }, [api]);
  return about;
}

import { useLayoutEffect, useRef, type FocusEvent, type RefObject } from 'react';

interface KeptFocus {
  /** Around the items; stays when they go. */
  readonly ref: RefObject<HTMLElement | null>;
  /** What the focus moves along, one in each item. */
  readonly targets: string;
  /** Where it goes when no item is left. */
  readonly fallback: string;
  /** Changes when items come or go. */
  readonly items: unknown;
}

interface FocusWatch {
  readonly onFocus: () => void;
  readonly onBlur: (event: FocusEvent) => void;
}

/**
 * Items that are dealt with leave their list, and the focus with them. It then goes to the item that
 * takes the place. Answers what the element around the items has to listen to.
 */
export function useKeptFocus({ ref, targets, fallback, items }: KeptFocus): FocusWatch {
  const place = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (place.current === null || document.activeElement !== document.body) return;
    const left = [...(ref.current?.querySelectorAll<HTMLElement>(targets) ?? [])];
    const next = left[Math.min(place.current, left.length - 1)];
    (next ?? document.querySelector<HTMLElement>(fallback))?.focus();
  }, [ref, targets, fallback, items]);
  return {
    onFocus: () => {
      const rows = [...(ref.current?.querySelectorAll('li') ?? [])];
      const index = rows.findIndex((row) => row.contains(document.activeElement));
      place.current = Math.max(0, index);
    },
    // Does not happen for an element that is taken away, which is what tells the two apart.
    onBlur: ({ relatedTarget }) => {
      if (relatedTarget === null) place.current = null;
    },
  };
}

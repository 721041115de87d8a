import { useEffect, useState } from 'react';

/** Something that can be saved as a file. */
export interface Saving {
  readonly label: string;
  /** Saves the file and answers with its name; fails with an error in words. */
  readonly save: () => string | Promise<string>;
}

/** What came of it, in words. */
export interface SavingNews {
  readonly saved: boolean;
  readonly words: string;
}

/** How long a success is news, ms. A failure stays until the next try. */
const NEWS_MS = 10_000;

/** Saves one file at a time and tells what came of the last. */
export function useSaving(): {
  readonly news: SavingNews | null;
  readonly run: (saving: Saving) => Promise<void>;
  readonly forget: () => void;
} {
  const [news, setNews] = useState<SavingNews | null>(null);
  useEffect(() => {
    if (news?.saved !== true) return undefined;
    const timer = window.setTimeout(() => {
      setNews(null);
    }, NEWS_MS);
    return () => {
      window.clearTimeout(timer);
    };
  }, [news]);
  return {
    news,
    run: async (saving) => {
      setNews(null);
      setNews(await newsOf(saving));
    },
    forget: () => {
      setNews(null);
    },
  };
}

async function newsOf({ label, save }: Saving): Promise<SavingNews> {
  try {
    return { saved: true, words: `Saved ${await save()}` };
  } catch (error) {
    const why = error instanceof Error ? error.message : '';
    return { saved: false, words: `${label} was not saved. ${why}`.trim() };
  }
}

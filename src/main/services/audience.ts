/** The windows that look at one board: which show it, and what they have open. */
export interface Audience {
  open(viewer: symbol, campaignId: string | null): void;
  /** Whether the window shows the board, or is hidden or looks elsewhere. */
  see(viewer: symbol, visible: boolean): void;
  /** Campaigns that are open in some window that is shown, each once. */
  opened(): readonly string[];
  /** Whether any window shows the board. */
  isSeen(): boolean;
}

/** `onChange` is told with whether anything came into sight. */
export function createAudience(onChange: (more: boolean) => void): Audience {
  const openIn = new Map<symbol, string>();
  const visible = new Set<symbol>();
  const opened = (): readonly string[] => [
    ...new Set([...openIn].flatMap(([viewer, id]) => (visible.has(viewer) ? [id] : []))),
  ];
  return {
    open(viewer, campaignId) {
      if (campaignId === null) openIn.delete(viewer);
      else openIn.set(viewer, campaignId);
      onChange(campaignId !== null && visible.has(viewer));
    },
    see(viewer, isVisible) {
      if (visible.has(viewer) === isVisible) return;
      if (isVisible) visible.add(viewer);
      else visible.delete(viewer);
      onChange(isVisible);
    },
    opened,
    isSeen: () => visible.size > 0,
  };
}

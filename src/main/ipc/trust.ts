/** The parts of an event that tell who sent it. */
export interface SenderEvent {
  readonly sender: { readonly id: number; readonly mainFrame: unknown };
  readonly senderFrame: { readonly url: string } | null;
}

/**
 * Whether a call comes from the main frame of the given window while it shows our own page. Anything
 * else (a frame, a page that was navigated to, another window) has no say.
 */
export function isTrusted(event: SenderEvent, windowId: number, origin: string): boolean {
  const { sender, senderFrame } = event;
  if (senderFrame === null || sender.id !== windowId || senderFrame !== sender.mainFrame) return false;
  return originOf(senderFrame.url) === origin;
}

/** `URL.origin` is "null" for schemes of our own, so it is put together here. */
function originOf(url: string): string | null {
  try {
    const { protocol, host } = new URL(url);
    return `${protocol}//${host}`;
  } catch {
    return null;
  }
}

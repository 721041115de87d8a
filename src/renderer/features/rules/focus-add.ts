/**
 * Gives the focus to the "add" button of the group around something that is about to go, so that the
 * keyboard stays where it was. `outside` = the group around the group.
 */
export function focusAdd(from: Element, which: 'inside' | 'outside' = 'inside'): void {
  const own = from.closest('[data-group]');
  const group = which === 'inside' ? own : (own?.parentElement?.closest('[data-group]') ?? null);
  const buttons = group?.querySelectorAll<HTMLElement>(':scope > div > [data-add]');
  buttons?.item(buttons.length - 1).focus();
}

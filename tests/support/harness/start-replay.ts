/** Goes back by so many minutes, by the keys that a supervisor would press, as soon as the board is there. */
export function startReplay(minutes: number): void {
  const watch = new MutationObserver(() => {
    if (document.querySelector('[aria-keyshortcuts="r"]') === null) return;
    watch.disconnect();
    press('r');
    // The scrubber comes with the next drawing and takes the focus.
    requestAnimationFrame(() => {
      for (let step = 0; step < minutes; step += 1) press('ArrowLeft');
    });
  });
  watch.observe(document.body, { childList: true, subtree: true });
}

function press(key: string): void {
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
}

import type { TextFile } from '../../shared/ipc.ts';

/** How long the text is kept for the browser to take, ms. */
const KEPT_MS = 10_000;

/** Hands a file to the browser's or the desktop's downloads. Nothing of it leaves the machine. */
export function saveFile({ name, type, text }: TextFile): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Not at once: the browser may read the text a moment after the click.
  window.setTimeout(() => {
    URL.revokeObjectURL(url);
  }, KEPT_MS);
}

import type { TextFile } from '../../shared/ipc.ts';

/** How long the file is kept for the browser to take, ms. */
const KEPT_MS = 10_000;

/** Without this mark, spreadsheets take a name's umlauts for something else. */
const UTF8_MARK = '\uFEFF';

/** Hands a text to the browser's or the desktop's downloads. Nothing of it leaves the machine. */
export function saveFile({ name, type, text }: TextFile): void {
  const mark = type === 'text/csv' ? UTF8_MARK : '';
  saveBlob(name, new Blob([mark, text], { type: `${type};charset=utf-8` }));
}

/** The same for what is no text, such as a picture. */
export function saveBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Not at once: the browser may read the file a moment after the click.
  window.setTimeout(() => {
    URL.revokeObjectURL(url);
  }, KEPT_MS);
}

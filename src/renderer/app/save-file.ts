import type { TextFile } from '../../shared/ipc.ts';

/** Hands a file to the browser's or the desktop's downloads. Nothing of it leaves the machine. */
export function saveFile({ name, type, text }: TextFile): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has taken its own hold of the text by the time other work gets its turn.
  window.setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 0);
}

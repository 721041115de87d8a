import type { Theme } from '../../core/settings/preferences.ts';

/** Sets the theme on the page. `system` leaves the choice to the style sheet, which follows the system. */
export function applyTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
}

/** Calls back when the drawn colours change, through the choice or through the system. */
export function watchTheme(listener: () => void): () => void {
  const media = window.matchMedia('(prefers-color-scheme: dark)');
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  media.addEventListener('change', listener);
  return () => {
    observer.disconnect();
    media.removeEventListener('change', listener);
  };
}

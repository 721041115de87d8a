/** A piece of a page in which everything that came from outside is escaped. Made by {@link html} only. */
export interface Html {
  readonly html: string;
}

type Value = string | number | Html | null | readonly Html[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Writes a page: what stands in the template is taken as it is, what is put in is escaped, so that no name
 * can become a tag or end an attribute that is in quotes. `null` is left out.
 */
export function html(template: TemplateStringsArray, ...values: readonly Value[]): Html {
  const parts = values.map((value, index) => shown(value) + (template[index + 1] ?? ''));
  return { html: (template[0] ?? '') + parts.join('') };
}

function shown(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value.replaceAll(/[&<>"']/gu, (sign) => ESCAPES[sign] ?? '');
  return 'html' in value ? value.html : value.map((piece) => piece.html).join('');
}

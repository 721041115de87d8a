/** Damages an answer: cut off in the middle, or with every number and list turned into text. */
export function spoil(body: unknown, how: 'truncated' | 'wrongTypes'): unknown {
  if (how === 'wrongTypes') return wrongTypes(body);
  const text = JSON.stringify(body ?? {});
  return text.slice(0, Math.max(1, Math.floor(text.length / 2)));
}

function wrongTypes(value: unknown): unknown {
  if (Array.isArray(value)) return 'not a list';
  if (typeof value === 'number') return `${String(value)} pieces`;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, wrongTypes(part)]));
}

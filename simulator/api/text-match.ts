/** Whether a name fits a filter in which asterisks stand for anything; no filter fits all. */
export function nameMatches(name: string, filter: string | undefined): boolean {
  if (filter === undefined || filter === '') return true;
  const pattern = filter.split('*').map(escape).join('.*');
  return new RegExp(`^${pattern}$`, 'i').test(name);
}

function escape(text: string): string {
  return text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
}

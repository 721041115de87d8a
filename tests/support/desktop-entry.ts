/** The command of a desktop entry, read as the Desktop Entry Specification says. */
export function readExec(entry: string): readonly string[] {
  const line = entry.split('\n').find((candidate) => candidate.startsWith('Exec='));
  if (line === undefined) throw new Error(`There is no Exec in:\n${entry}`);
  return argumentsOf(unescaped(line.slice('Exec='.length)));
}

/** The first step: escapes of any string value. */
function unescaped(value: string): string {
  const meanings: Readonly<Record<string, string>> = { s: ' ', n: '\n', t: '\t', r: '\r', '\\': '\\' };
  return value.replaceAll(/\\(.)/g, (_, letter: string) => meanings[letter] ?? letter);
}

/** The second: arguments in double quotes, with escapes of their own, and field codes. */
function argumentsOf(command: string): readonly string[] {
  const quoted = /"((?:[^"\\]|\\["`$\\])*)"(?: |$)/gsy;
  return [...command.matchAll(quoted)].map(([, inner = '']) =>
    inner.replaceAll(/\\(["`$\\])/g, '$1').replaceAll('%%', '%'),
  );
}

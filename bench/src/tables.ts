/** A table in Markdown. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Of all that was measured, what the root README quotes: bundles and imports, beside clients of whole APIs. */
export function quoted(measured: string): string {
  const [head = [], , ...rows] = firstTable(measured);
  const columns = ['client', 'esbuild min / gz, KiB', 'import, × empty script'].map((name) => head.indexOf(name));
  const kept = rows.filter(([name = '']) => !(small.has(name) || name.includes('its fetch') || name.includes('core')));
  const [day = ''] = /^[\d-]+, Node .*(?=\.$)/m.exec(measured) ?? [];
  const table = markdownTable(
    ['client', 'browser bundle, min / gz, KiB', 'cold import, × an empty script'],
    kept.map((cells) => columns.map((column) => cells[column] ?? '')),
  );
  return `${table}\n\n${day}.`;
}

/** They send requests and know no API. */
const small: ReadonlySet<string> = new Set(['ky', 'ofetch']);

function firstTable(text: string): string[][] {
  const [table = ''] = /(?:^\|.*\|\n)+/m.exec(text) ?? [];
  return table
    .trim()
    .split('\n')
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
}

import type { Document } from './documents.js';
import type { ReferencePage } from './reference.js';

/** A client's README with a link from each method in its table of operations to what is said of it. */
export function withMethods(text: string, { file, page }: Document, reference: readonly ReferencePage[]): string {
  const links = new Map<string, string>();
  for (const { packageName, page: target, methods } of reference) {
    if (file !== `packages/${packageName}/README.md`) continue;
    for (const [method, anchor] of methods) links.set(method, `/${target}#${anchor}`);
  }
  return text.replace(/<!-- operations: [\s\S]*<!-- end of operations -->/, (table) =>
    table.replace(/^\| `([\w.]+)` \|/gm, (row, method: string) => {
      const link = links.get(method);
      if (link === undefined) throw new Error(`${page}: the reference has no ${method}.`);
      return row.replace(`\`${method}\``, `[\`${method}\`](${link})`);
    }),
  );
}

import { readFileSync, writeFileSync } from 'node:fs';
import { readProducts } from '../../scripts/products.mjs';

/** Rows of the READMEs that tell a limit, by the bundle that it is of. */
const rows: readonly (readonly [client: string, bundle: string, row: RegExp])[] = readProducts()
  .filter(({ measuredResource }) => measuredResource !== undefined)
  .flatMap(({ name: client }) => [
    [client, `@mailhost/${client}`, /(\| the whole client \| )([\d.]+)( \|)/] as const,
    [client, `@mailhost/${client}, one resource`, /(Connection` and one resource \(`\w+`\) \| )([\d.]+)( \|)/] as const,
  ]);

/** Writes the limits into the READMEs. */
export function writeSizeTables(limits: Readonly<Record<string, number>>): void {
  for (const [client, bundle, row] of rows) {
    const file = readmeOf(client);
    const text = readFileSync(file, 'utf8').replace(
      row,
      (_, start: string, _old, end: string) => start + limits[bundle] + end,
    );
    writeFileSync(file, text);
  }
}

/** The READMEs that tell another limit, or none. */
export function wrongSizeTables(limits: Readonly<Record<string, number>>): string[] {
  return rows
    .filter(([client, bundle, row]) => row.exec(readFileSync(readmeOf(client), 'utf8'))?.[2] !== String(limits[bundle]))
    .map(([client, bundle]) => `packages/${client}/README.md does not tell the limit of ${bundle}.`);
}

function readmeOf(client: string): URL {
  return new URL(`../../packages/${client}/README.md`, import.meta.url);
}

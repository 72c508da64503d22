import { readdirSync, readFileSync } from 'node:fs';

/** What the bundle of each public resource holds: the resource, and the way to its server. */
export function resourceBundles(): Readonly<Record<string, string>> {
  const packages = new URL('../../packages/', import.meta.url);
  const bundles: [string, string][] = [];
  for (const name of readdirSync(packages).sort()) {
    const exported = name.includes('.') ? [] : subpathsOf(new URL(`${name}/package.json`, packages));
    for (const subpath of exported.filter((path) => path.startsWith('./resources/'))) {
      const resource = `@mailhost/${name}${subpath.slice(1)}`;
      // Where a product has no connection of its own, its client is the way.
      const way = exported.includes('./connection') ? `@mailhost/${name}/connection` : `@mailhost/${name}`;
      bundles.push([resource, `export * from '${resource}'; export * from '${way}';`]);
    }
  }
  return Object.fromEntries(bundles);
}

function subpathsOf(manifest: URL): string[] {
  const { exports = {} }: { exports?: object } = JSON.parse(readFileSync(manifest, 'utf8'));
  return Object.keys(exports);
}

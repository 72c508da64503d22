import type { ProductName } from '@mailhost/plan';
import type { Capabilities, KindName } from '@mailhost/unified';

/** The products that can look at or make a kind of thing, by their tables. */
export async function productsWith(kind: KindName): Promise<ReadonlySet<ProductName>> {
  const [{ planimailCapabilities }, { cleanmailCapabilities }, { protecmailCapabilities }, iredadmin, wildduck] =
    await Promise.all([
      import('@mailhost/unified/planimail'),
      import('@mailhost/unified/cleanmail'),
      import('@mailhost/unified/protecmail'),
      import('@mailhost/unified/iredadmin'),
      import('@mailhost/unified/wildduck'),
    ]);
  const tables: Readonly<Record<ProductName, Capabilities>> = {
    planimail: planimailCapabilities,
    cleanmail: cleanmailCapabilities,
    protecmail: protecmailCapabilities,
    iredadmin: iredadmin.iredadminCapabilities,
    wildduck: wildduck.wildduckCapabilities,
  };
  const names: readonly ProductName[] = ['planimail', 'cleanmail', 'protecmail', 'iredadmin', 'wildduck'];
  return new Set(
    names.filter((name) => {
      const row = tables[name].kinds[kind];
      return row !== undefined && [row.list, row.get, row.create].some(Boolean);
    }),
  );
}

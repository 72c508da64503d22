import type { ProductName } from '@mailhost/plan';
import type { Capabilities, KindName } from '@mailhost/unified';

/** Loads what a product can do, by its table. */
async function capabilitiesOf(product: ProductName): Promise<Capabilities> {
  switch (product) {
    case 'planimail':
      return (await import('@mailhost/unified/planimail')).planimailCapabilities;
    case 'cleanmail':
      return (await import('@mailhost/unified/cleanmail')).cleanmailCapabilities;
    case 'protecmail':
      return (await import('@mailhost/unified/protecmail')).protecmailCapabilities;
    case 'iredadmin':
      return (await import('@mailhost/unified/iredadmin')).iredadminCapabilities;
    case 'wildduck':
      return (await import('@mailhost/unified/wildduck')).wildduckCapabilities;
  }
}

/** Whether a product can look at or make a kind of thing, by its table. */
export async function canHave(product: ProductName, kind: KindName): Promise<boolean> {
  const row = (await capabilitiesOf(product)).kinds[kind];
  return row !== undefined && [row.list, row.get, row.create].some(Boolean);
}

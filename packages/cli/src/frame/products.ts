import type { ProductName } from '@mailhost/plan';

/** What the command line has to know of a product before its client is loaded. */
export interface ProductInfo {
  readonly title: string;
  readonly role: 'host' | 'filter';
}

/** The names of the products that an account can be of: hosts, then filters. */
export const productNames: readonly ProductName[] = ['planimail', 'iredadmin', 'wildduck', 'cleanmail', 'protecmail'];

/** The same products, with what is known of each. */
export const products: Readonly<Record<ProductName, ProductInfo>> = {
  planimail: { title: 'Planimail', role: 'host' },
  iredadmin: { title: 'iRedAdmin-Pro', role: 'host' },
  wildduck: { title: 'WildDuck', role: 'host' },
  cleanmail: { title: 'Cleanmail', role: 'filter' },
  protecmail: { title: 'Protecmail', role: 'filter' },
};

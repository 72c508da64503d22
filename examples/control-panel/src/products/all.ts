import type { Product, ProductName } from './product.js';

/** Each product comes with its client in a chunk of its own, when it is first needed. */
const chunks: Readonly<Record<ProductName, () => Promise<{ readonly product: Product }>>> = {
  planimail: () => import('./planimail.js'),
  iredadmin: () => import('./iredadmin.js'),
  wildduck: () => import('./wildduck.js'),
  cleanmail: () => import('./cleanmail.js'),
  protecmail: () => import('./protecmail.js'),
};

export const loadProduct = async (name: ProductName): Promise<Product> => (await chunks[name]()).product;

/** What a product is called before its chunk is there. */
export const labels: Readonly<Record<ProductName, string>> = {
  planimail: 'Planimail',
  iredadmin: 'iRedAdmin-Pro',
  wildduck: 'WildDuck',
  cleanmail: 'Cleanmail',
  protecmail: 'Protecmail',
};

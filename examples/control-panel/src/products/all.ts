import type { Product, ProductName, ServedAccount } from './product.js';

/** Each product comes with its client in a chunk of its own, when it is first needed. */
const chunks: Readonly<Record<ProductName, () => Promise<{ readonly open: (gateway: string) => Product }>>> = {
  planimail: () => import('./planimail.js'),
  iredadmin: () => import('./iredadmin.js'),
  wildduck: () => import('./wildduck.js'),
  cleanmail: () => import('./cleanmail.js'),
  protecmail: () => import('./protecmail.js'),
};

const opened = new Map<string, Product>();

/** An account of the panel's server, opened once. */
export async function openAccount({ name, product, gateway }: ServedAccount): Promise<Product> {
  const { open } = await chunks[product]();
  const known = opened.get(name) ?? open(gateway);
  opened.set(name, known);
  return known;
}

/** The suites of all products by their names, which src/products.ts writes. */
declare module '#products' {
  import type { Client } from '@mailhost/core';
  import type { Case } from './harness.js';
  import type { Product } from './place.js';

  interface ProductSuite {
    /** A client of the product. Throws `ConfigurationError` where it may not be made. */
    readonly client: (options: { readonly baseUrl: string }) => Client;
    /** What holds before the product, and by the gateway. */
    readonly cases: readonly Case[];
    /** What a gateway has no part in. */
    readonly direct?: readonly Case[];
  }

  export const products: Readonly<Record<Product, ProductSuite>>;
}

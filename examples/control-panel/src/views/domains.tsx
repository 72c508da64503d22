import type { Domain } from '@mailhost/unified';
import { type Pages, pagesOf } from '../model/pages.js';
import { Heading } from '../parts/heading.js';
import { List } from '../parts/list.js';
import { labels, loadProduct } from '../products/all.js';
import { type ProductName, productNames } from '../products/product.js';
import { addressOf } from '../routes.js';
import { useList } from '../use-list.js';

/** The domains of all products. Each is loaded by itself, so that none waits for another or hides it. */
export function DomainsView() {
  return (
    <>
      <Heading title="Domains" />
      <div class="products">
        {productNames.map((name) => (
          <ProductCard key={name} name={name} />
        ))}
      </div>
    </>
  );
}

function ProductCard({ name }: { readonly name: ProductName }) {
  const list = useList((signal) => domainsOf(name, signal), name);
  const state = list.error !== undefined ? 'failed' : list.slow ? 'slow' : list.busy ? 'loading' : 'ready';
  return (
    <section class="card" aria-labelledby={`product-${name}`} data-product={name} data-state={state}>
      <h2 id={`product-${name}`}>{labels[name]}</h2>
      <List
        label={`domains of ${labels[name]}`}
        list={list}
        empty="It has no domains."
        idOf={({ name }) => name}
        row={(domain) => <DomainRow product={name} domain={domain} />}
      />
    </section>
  );
}

function DomainRow({ product, domain }: { readonly product: ProductName; readonly domain: Domain }) {
  return (
    <div class="domain">
      <a href={addressOf(product, 'accounts', domain.name)}>{domain.name}</a>
      {domain.enabled === false && <span class="badge off">switched off</span>}
    </div>
  );
}

async function* domainsOf(name: ProductName, signal: AbortSignal): Pages<Domain> {
  const { account } = await loadProduct(name);
  yield* pagesOf(account.domains.list({}, { signal }));
}

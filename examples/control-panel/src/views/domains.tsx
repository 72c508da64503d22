import type { Domain } from '@mailhost/unified';
import { usePanel } from '../context.js';
import { type Pages, pagesOf } from '../model/pages.js';
import { Heading } from '../parts/heading.js';
import { List } from '../parts/list.js';
import { openAccount } from '../products/all.js';
import type { ServedAccount } from '../products/product.js';
import { addressOf } from '../routes.js';
import { useList } from '../use-list.js';

/** The domains of all accounts. Each is loaded by itself, so that none waits for another or hides it. */
export function DomainsView() {
  const { accounts } = usePanel().account;
  return (
    <>
      <Heading title="Domains" />
      <div class="products">
        {accounts.map((served) => (
          <AccountCard key={served.name} served={served} />
        ))}
      </div>
    </>
  );
}

function AccountCard({ served }: { readonly served: ServedAccount }) {
  const { name, label } = served;
  const list = useList((signal) => domainsOf(served, signal), name);
  const state = list.error !== undefined ? 'failed' : list.slow ? 'slow' : list.busy ? 'loading' : 'ready';
  return (
    <section class="card" aria-labelledby={`product-${name}`} data-product={name} data-state={state}>
      <h2 id={`product-${name}`}>{label}</h2>
      <List
        label={`domains of ${label}`}
        list={list}
        empty="It has no domains."
        idOf={({ name }) => name}
        row={(domain) => <DomainRow account={name} domain={domain} />}
      />
    </section>
  );
}

function DomainRow({ account, domain }: { readonly account: string; readonly domain: Domain }) {
  return (
    <div class="domain">
      <a href={addressOf(account, 'accounts', domain.name)}>{domain.name}</a>
      {domain.enabled === false && <span class="badge off">switched off</span>}
    </div>
  );
}

async function* domainsOf(served: ServedAccount, signal: AbortSignal): Pages<Domain> {
  const { account } = await openAccount(served);
  yield* pagesOf(account.domains.list({}, { signal }));
}

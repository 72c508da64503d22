import { useState } from 'preact/hooks';
import { usePanel } from '../context.js';
import { inWords } from '../format.js';
import { Confirm } from '../parts/confirm.js';
import { FormDialog } from '../parts/form-dialog.js';
import { focusHeading } from '../parts/heading.js';
import { List } from '../parts/list.js';
import type { Alias, Aliases, Domain, FormValues } from '../products/product.js';
import { useList } from '../use-list.js';

/** Addresses that deliver to others. */
export function AliasesSection({ domain, aliases }: { readonly domain: Domain; readonly aliases: Aliases }) {
  const { notify } = usePanel();
  const list = useList((signal) => aliases.list(domain, signal), domain.id);
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<Alias>();

  const added = (values: FormValues) => {
    setAdding(false);
    notify(`${values[aliases.fields[0]?.name ?? ''] ?? 'The alias'} was added.`);
    list.restart();
  };
  const removed = ({ id, address }: Alias) => {
    setRemoving(undefined);
    list.change((items) => items.filter((item) => item.id !== id));
    notify(`${address} was removed.`);
    focusHeading();
  };
  return (
    <section aria-label="Aliases">
      {aliases.note && <p class="muted">{aliases.note}</p>}
      <div class="buttons start">
        <button type="button" class="primary" onClick={() => setAdding(true)}>
          Add an alias
        </button>
      </div>
      <List
        label={`aliases of ${domain.name}`}
        list={list}
        empty="There are no aliases."
        idOf={({ id }) => id}
        row={({ id, address, targets }) => (
          <div class="account">
            <div>
              <strong class="address">{address}</strong>
              <span class="muted">{destination(targets)}</span>
            </div>
            <div class="buttons">
              <button type="button" class="danger" onClick={() => setRemoving({ id, address, targets })}>
                Remove <span class="hidden">{address}</span>
              </button>
            </div>
          </div>
        )}
      />
      {adding && (
        <FormDialog
          title="Add an alias"
          fields={aliases.fields}
          domain={domain.name}
          run={(values) => aliases.add(domain, values)}
          onDone={added}
          onClose={() => setAdding(false)}
        />
      )}
      {removing && (
        <Confirm
          title={`Remove ${removing.address}?`}
          text="Mail to it will be refused. The mailboxes that it delivers to stay."
          action="Remove"
          run={() => aliases.remove(domain, removing)}
          onDone={() => removed(removing)}
          onClose={() => setRemoving(undefined)}
        />
      )}
    </section>
  );
}

function destination(targets: Alias['targets']): string {
  if (targets === undefined) return 'whom it delivers to, the server does not tell';
  return `delivers to ${targets.length > 0 ? inWords(targets) : 'nobody'}`;
}

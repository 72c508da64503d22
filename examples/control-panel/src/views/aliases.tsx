import type { Alias, AnyAccount, DomainFilter, ListCall } from '@mailhost/unified';
import { useState } from 'preact/hooks';
import { usePanel } from '../context.js';
import { inWords } from '../format.js';
import type { Field, FormValues } from '../model/owners.js';
import { pagesOf } from '../model/pages.js';
import { Confirm } from '../parts/confirm.js';
import { FormDialog } from '../parts/form-dialog.js';
import { focusHeading } from '../parts/heading.js';
import { List } from '../parts/list.js';
import { useList } from '../use-list.js';

interface AliasesProps {
  readonly domain: string;
  readonly account: AnyAccount;
  readonly aliases: ListCall<DomainFilter, Alias>;
}

/** Addresses that deliver to others. */
export function AliasesSection({ domain, account, aliases }: AliasesProps) {
  const { notify } = usePanel();
  const list = useList((signal) => pagesOf(aliases.list({ domain }, { signal })), domain);
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<Alias>();

  const added = (values: FormValues) => {
    setAdding(false);
    notify(`${values['address'] ?? 'The alias'} was added.`);
    list.restart();
  };
  const removed = ({ address }: Alias) => {
    setRemoving(undefined);
    list.change((items) => items.filter((item) => item.address !== address));
    notify(`${address} was removed.`);
    focusHeading();
  };
  return (
    <section aria-label="Aliases">
      <div class="buttons start">
        <button type="button" class="primary" onClick={() => setAdding(true)}>
          Add an alias
        </button>
      </div>
      <List
        label={`aliases of ${domain}`}
        list={list}
        empty="There are no aliases."
        idOf={({ address }) => address}
        row={(alias) => (
          <div class="account">
            <div>
              <strong class="address">{alias.address}</strong>
              <span class="muted">{destination(alias.targets)}</span>
            </div>
            <div class="buttons">
              <button type="button" class="danger" onClick={() => setRemoving(alias)}>
                Remove <span class="hidden">{alias.address}</span>
              </button>
            </div>
          </div>
        )}
      />
      {adding && (
        <FormDialog
          title="Add an alias"
          fields={fields}
          domain={domain}
          run={({ targets = '', ...values }) =>
            account.calls('alias').create({ ...values, targets: targets.split(/\s*,\s*/) })
          }
          onDone={added}
          onClose={() => setAdding(false)}
        />
      )}
      {removing && (
        <Confirm
          title={`Remove ${removing.address}?`}
          text="Mail to it will be refused. The mailboxes that it delivers to stay."
          action="Remove"
          run={() => account.calls('alias').absent(removing.address)}
          onDone={() => removed(removing)}
          onClose={() => setRemoving(undefined)}
        />
      )}
    </section>
  );
}

const fields: readonly Field[] = [
  { name: 'address', label: 'Alias', type: 'address' },
  { name: 'targets', label: 'Delivers to', type: 'text', hint: 'Whole addresses, with commas between them.' },
];

function destination(targets: Alias['targets']): string {
  if (targets === undefined) return 'whom it delivers to, the server does not tell';
  return `delivers to ${targets.length > 0 ? inWords(targets) : 'nobody'}`;
}

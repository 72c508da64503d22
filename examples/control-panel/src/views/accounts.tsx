import { useState } from 'preact/hooks';
import { usePanel } from '../context.js';
import { capitalized } from '../format.js';
import { Confirm } from '../parts/confirm.js';
import { FailureBox } from '../parts/failure.js';
import { FormDialog } from '../parts/form-dialog.js';
import { focusHeading } from '../parts/heading.js';
import { List } from '../parts/list.js';
import { QuotaBar } from '../parts/quota.js';
import { type Account, type Accounts, type Domain, type FormValues, isMissing } from '../products/product.js';
import { useAction } from '../use-action.js';
import { useList } from '../use-list.js';

interface AccountsProps {
  readonly domain: Domain;
  readonly accounts: Accounts;
}

/** Mailboxes, users or addresses: who there is, how full, and what can be done. */
export function AccountsSection({ domain, accounts }: AccountsProps) {
  const { notify } = usePanel();
  const list = useList((signal) => accounts.list(domain, signal), domain.id);
  const [creating, setCreating] = useState(false);
  const [removing, setRemoving] = useState<Account>();
  const { one, many, note, withoutQuota, suspend } = accounts;

  const created = (values: FormValues) => {
    setCreating(false);
    notify(`${values[accounts.fields[0]?.name ?? ''] ?? `The ${one}`} was added.`);
    list.restart();
  };
  const removed = ({ id, address }: Account) => {
    setRemoving(undefined);
    list.change((items) => items.filter((item) => item.id !== id));
    notify(`${address} was deleted.`);
    focusHeading();
  };
  return (
    <section aria-label={capitalized(many)}>
      {note && <p>{note}</p>}
      {withoutQuota && <p class="muted">{withoutQuota}</p>}
      {isMissing(suspend) && <p class="muted">{suspend.missing}</p>}
      <div class="buttons start">
        <button type="button" class="primary" onClick={() => setCreating(true)}>
          Add {article(one)} {one}
        </button>
      </div>
      <List
        label={`${many} of ${domain.name}`}
        list={list}
        empty={`There are no ${many}.`}
        idOf={({ id }) => id}
        row={(account) => (
          <AccountRow
            account={account}
            accounts={accounts}
            onChanged={(changed) =>
              list.change((items) => items.map((item) => (item.id === changed.id ? changed : item)))
            }
            onRemove={() => setRemoving(account)}
          />
        )}
      />
      {creating && (
        <FormDialog
          title={`Add ${article(one)} ${one}`}
          fields={accounts.fields}
          domain={domain.name}
          run={(values) => accounts.create(domain, values)}
          onDone={created}
          onClose={() => setCreating(false)}
        />
      )}
      {removing && (
        <Confirm
          title={`Delete ${removing.address}?`}
          text={accounts.removalWarning}
          action="Delete"
          run={() => accounts.remove(domain, removing)}
          onDone={() => removed(removing)}
          onClose={() => setRemoving(undefined)}
        />
      )}
    </section>
  );
}

interface AccountRowProps {
  readonly account: Account;
  readonly accounts: Accounts;
  readonly onChanged: (account: Account) => void;
  readonly onRemove: () => void;
}

function AccountRow({ account, accounts: { suspend }, onChanged, onRemove }: AccountRowProps) {
  const { notify } = usePanel();
  const changing = useAction();
  const { address, name, suspended, quota } = account;
  const change = (set: (account: Account, suspended: boolean) => Promise<unknown>) => async () => {
    if (!(await changing.run(() => set(account, !suspended)))) return;
    notify(`${address} ${suspended ? 'works again' : 'was suspended'}.`);
    onChanged({ ...account, suspended: !suspended });
  };
  return (
    <div class="account">
      <div>
        <strong class="address">{address}</strong>
        {name && <span class="muted">{name}</span>}
        {suspended && <span class="badge off">suspended</span>}
      </div>
      {quota && <QuotaBar quota={quota} label={`Space that ${address} uses`} />}
      <div class="buttons">
        {!isMissing(suspend) && (
          <button type="button" aria-disabled={changing.busy} onClick={change(suspend.set)}>
            {suspended ? 'Resume' : 'Suspend'} <span class="hidden">{address}</span>
          </button>
        )}
        <button type="button" class="danger" onClick={onRemove}>
          Delete <span class="hidden">{address}</span>
        </button>
      </div>
      {changing.error !== undefined && <FailureBox error={changing.error} />}
    </div>
  );
}

const article = (noun: string): string => (/^[aeio]/.test(noun) ? 'an' : 'a');

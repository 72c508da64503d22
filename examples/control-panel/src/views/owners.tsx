import { useState } from 'preact/hooks';
import { usePanel } from '../context.js';
import { capitalized } from '../format.js';
import type { FormValues, Owner, Owners } from '../model/owners.js';
import { Confirm } from '../parts/confirm.js';
import { FailureBox } from '../parts/failure.js';
import { FormDialog } from '../parts/form-dialog.js';
import { focusHeading } from '../parts/heading.js';
import { List } from '../parts/list.js';
import { QuotaBar } from '../parts/quota.js';
import { useAction } from '../use-action.js';
import { useList } from '../use-list.js';

interface OwnersProps {
  readonly domain: string;
  readonly owners: Owners;
}

/** Mailboxes or recipients: who there is, how full, and what can be done. */
export function OwnersSection({ domain, owners }: OwnersProps) {
  const { notify } = usePanel();
  const list = useList((signal) => owners.list(domain, signal), domain);
  const [creating, setCreating] = useState(false);
  const [removing, setRemoving] = useState<Owner>();
  const { one, many, notes } = owners;

  const created = ({ address = `The ${one}` }: FormValues) => {
    setCreating(false);
    notify(`${address} was added.`);
    list.restart();
  };
  const removed = ({ address }: Owner) => {
    setRemoving(undefined);
    list.change((items) => items.filter((item) => item.address !== address));
    notify(`${address} was deleted.`);
    focusHeading();
  };
  return (
    <section aria-label={capitalized(many)}>
      {notes.map((note) => (
        <p key={note} class="muted">
          {capitalized(note)}
        </p>
      ))}
      <div class="buttons start">
        <button type="button" class="primary" onClick={() => setCreating(true)}>
          Add a {one}
        </button>
      </div>
      <List
        label={`${many} of ${domain}`}
        list={list}
        empty={`There are no ${many}.`}
        idOf={({ address }) => address}
        row={(owner) => (
          <OwnerRow
            owner={owner}
            owners={owners}
            onChanged={(changed) =>
              list.change((items) => items.map((item) => (item.address === changed.address ? changed : item)))
            }
            onRemove={() => setRemoving(owner)}
          />
        )}
      />
      {creating && (
        <FormDialog
          title={`Add a ${one}`}
          fields={owners.fields}
          domain={domain}
          run={owners.create}
          onDone={created}
          onClose={() => setCreating(false)}
        />
      )}
      {removing && (
        <Confirm
          title={`Delete ${removing.address}?`}
          text={owners.removalWarning}
          action="Delete"
          run={() => owners.remove(removing.address)}
          onDone={() => removed(removing)}
          onClose={() => setRemoving(undefined)}
        />
      )}
    </section>
  );
}

interface OwnerRowProps {
  readonly owner: Owner;
  readonly owners: Owners;
  readonly onChanged: (owner: Owner) => void;
  readonly onRemove: () => void;
}

function OwnerRow({ owner, owners: { setEnabled }, onChanged, onRemove }: OwnerRowProps) {
  const { notify } = usePanel();
  const changing = useAction();
  const { address, name } = owner;
  const suspended = owner.enabled === false;
  const change = (set: NonNullable<Owners['setEnabled']>) => async () => {
    if (!(await changing.run(() => set(address, suspended)))) return;
    notify(`${address} ${suspended ? 'works again' : 'was suspended'}.`);
    onChanged({ ...owner, enabled: suspended });
  };
  return (
    <div class="account">
      <div>
        <strong class="address">{address}</strong>
        {name && <span class="muted">{name}</span>}
        {suspended && <span class="badge off">suspended</span>}
        {owner.enabled === 'receive-only' && <span class="badge off">receives only</span>}
      </div>
      {'quota' in owner && owner.usage !== undefined && (
        <QuotaBar used={owner.usage} limit={owner.quota} label={`Space that ${address} uses`} />
      )}
      <div class="buttons">
        {setEnabled && (
          <button type="button" aria-disabled={changing.busy} onClick={change(setEnabled)}>
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

import { AbortError } from '@mailhost/core';
import { useEffect, useState } from 'preact/hooks';
import { FailureBox } from '../parts/failure.js';
import { Time } from '../parts/time.js';
import type { Account, Accounts, ArrivedMail, Domain, NewMail } from '../products/product.js';
import { deliverMail } from '../server.js';
import { useAction } from '../use-action.js';
import { useList } from '../use-list.js';

interface NewMailProps {
  readonly domain: Domain;
  readonly accounts: Accounts;
  readonly newMail: NewMail;
}

/** The mails of one mailbox, as they arrive while one looks. */
export function NewMailSection({ domain, accounts, newMail }: NewMailProps) {
  const list = useList((signal) => accounts.list(domain, signal), domain.id);
  const [id, setId] = useState<string>();
  const account = list.items.find((candidate) => candidate.id === id) ?? list.items[0];
  if (list.error !== undefined) return <FailureBox error={list.error} onRetry={list.restart} />;
  if (!account) return <p role="status">{list.busy ? 'Loading …' : `There are no ${accounts.many}.`}</p>;
  return (
    <section aria-label="New mail">
      <div class="field">
        <label for="watched">Watch the {accounts.one}</label>
        <select id="watched" value={account.id} onChange={(event) => setId(event.currentTarget.value)}>
          {list.items.map(({ id, address }) => (
            <option key={id} value={id}>
              {address}
            </option>
          ))}
        </select>
      </div>
      {list.hasNext && (
        <button type="button" aria-disabled={list.busy} onClick={list.more}>
          More {accounts.many}
        </button>
      )}
      <Watcher key={account.id} account={account} newMail={newMail} />
    </section>
  );
}

function Watcher({ account, newMail }: { readonly account: Account; readonly newMail: NewMail }) {
  const [mails, setMails] = useState<readonly ArrivedMail[]>([]);
  const [error, setError] = useState<unknown>();
  const [attempt, setAttempt] = useState(0);
  const delivering = useAction();

  useEffect(() => {
    const leave = new AbortController();
    setError(undefined);
    const watch = async () => {
      for await (const mail of newMail.watch(account, leave.signal)) setMails((before) => [mail, ...before]);
    };
    watch().catch((reason: unknown) => {
      if (!leave.signal.aborted && !(reason instanceof AbortError)) setError(reason);
    });
    return () => leave.abort();
  }, [account.id, newMail, attempt]);

  const [latest] = mails;
  return (
    <>
      {error !== undefined && <FailureBox error={error} onRetry={() => setAttempt((count) => count + 1)} />}
      <div class="buttons start">
        <button
          type="button"
          aria-disabled={delivering.busy}
          onClick={() => delivering.run(() => deliverMail(account.address))}
        >
          Demo: have a mail delivered
        </button>
      </div>
      {delivering.error !== undefined && <FailureBox error={delivering.error} />}
      <p class="muted" role="status">
        {latest ? `New mail from ${latest.from}: ${latest.subject}` : `Waiting for mail to ${account.address} …`}
      </p>
      {mails.length > 0 && (
        <ul class="rows" aria-label={`mails that have arrived for ${account.address}`}>
          {mails.map(({ id, from, subject, arrived }) => (
            <li key={id}>
              <div class="account mail">
                <div>
                  <strong class="address">{subject}</strong>
                  <span class="muted">from {from}</span>
                  <Time date={arrived} />
                </div>
              </div>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

import { AbortError } from '@mailhost/core';
import { useEffect, useState } from 'preact/hooks';
import type { Owners } from '../model/owners.js';
import { FailureBox } from '../parts/failure.js';
import { Time } from '../parts/time.js';
import type { ArrivedMail, NewMail } from '../products/product.js';
import { deliverMail } from '../server.js';
import { useAction } from '../use-action.js';
import { useList } from '../use-list.js';

interface NewMailProps {
  readonly domain: string;
  readonly owners: Owners;
  readonly newMail: NewMail;
}

/** The mails of one mailbox, as they arrive while one looks. */
export function NewMailSection({ domain, owners, newMail }: NewMailProps) {
  const list = useList((signal) => owners.list(domain, signal), domain);
  const [chosen, setChosen] = useState<string>();
  const address = (list.items.find((candidate) => candidate.address === chosen) ?? list.items[0])?.address;
  if (list.error !== undefined) return <FailureBox error={list.error} onRetry={list.restart} />;
  if (address === undefined) return <p role="status">{list.busy ? 'Loading …' : `There are no ${owners.many}.`}</p>;
  return (
    <section aria-label="New mail">
      <div class="field">
        <label for="watched">Watch the {owners.one}</label>
        <select id="watched" value={address} onChange={(event) => setChosen(event.currentTarget.value)}>
          {list.items.map(({ address }) => (
            <option key={address} value={address}>
              {address}
            </option>
          ))}
        </select>
      </div>
      {list.hasNext && (
        <button type="button" aria-disabled={list.busy} onClick={list.more}>
          More {owners.many}
        </button>
      )}
      <Watcher key={address} address={address} newMail={newMail} />
    </section>
  );
}

function Watcher({ address, newMail }: { readonly address: string; readonly newMail: NewMail }) {
  const [mails, setMails] = useState<readonly ArrivedMail[]>([]);
  const [error, setError] = useState<unknown>();
  const [attempt, setAttempt] = useState(0);
  const delivering = useAction();

  useEffect(() => {
    const leave = new AbortController();
    setError(undefined);
    const watch = async () => {
      for await (const mail of newMail.watch(address, leave.signal)) setMails((before) => [mail, ...before]);
    };
    watch().catch((reason: unknown) => {
      if (!leave.signal.aborted && !(reason instanceof AbortError)) setError(reason);
    });
    return () => leave.abort();
  }, [address, newMail, attempt]);

  const [latest] = mails;
  return (
    <>
      {error !== undefined && <FailureBox error={error} onRetry={() => setAttempt((count) => count + 1)} />}
      <div class="buttons start">
        <button
          type="button"
          aria-disabled={delivering.busy}
          onClick={() => delivering.run(() => deliverMail(address))}
        >
          Demo: have a mail delivered
        </button>
      </div>
      {delivering.error !== undefined && <FailureBox error={delivering.error} />}
      <p class="muted" role="status">
        {latest ? `New mail from ${latest.from}: ${latest.subject}` : `Waiting for mail to ${address} …`}
      </p>
      {mails.length > 0 && (
        <ul class="rows" aria-label={`mails that have arrived for ${address}`}>
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

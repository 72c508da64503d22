import type { Filter, QuarantinedMail } from '@mailhost/unified';
import { useState } from 'preact/hooks';
import { usePanel } from '../context.js';
import { pagesOf } from '../model/pages.js';
import { FailureBox } from '../parts/failure.js';
import { List } from '../parts/list.js';
import { Time } from '../parts/time.js';
import { useAction } from '../use-action.js';
import { useList } from '../use-list.js';

interface QuarantineProps {
  readonly domain: string;
  readonly filter: Filter;
}

/** Mail that a filter holds back, and its release. */
export function QuarantineSection({ domain, filter: { quarantine } }: QuarantineProps) {
  const list = useList((signal) => pagesOf(quarantine.list({ of: domain }, { signal })), domain);
  return (
    <section aria-label="Quarantine">
      <List
        label={`mails held back for ${domain}`}
        list={list}
        empty="No mail is held back."
        idOf={({ recipient, id }) => `${recipient} ${id}`}
        row={(mail) => <MailRow mail={mail} release={() => quarantine.release(mail.id)} />}
      />
    </section>
  );
}

function MailRow({ mail, release }: { readonly mail: QuarantinedMail; readonly release: () => Promise<unknown> }) {
  const { notify } = usePanel();
  const releasing = useAction();
  // A product may go on listing a mail that was released, and would send it once more.
  const [released, setReleased] = useState(false);
  const { sender, subject, recipient, date } = mail;
  const run = async () => {
    if (!(await releasing.run(release))) return;
    setReleased(true);
    notify(`“${subject}” was sent on to ${recipient}.`);
  };
  return (
    <div class="account mail">
      <div>
        <strong class="address">{subject}</strong>
        <span class="muted">
          from {sender} to {recipient}
        </span>
        {date && <Time date={date} />}
      </div>
      <div class="buttons">
        {released ? (
          <span class="badge">released</span>
        ) : (
          <button type="button" aria-disabled={releasing.busy} onClick={run}>
            Release{' '}
            <span class="hidden">
              “{subject}” to {recipient}
            </span>
          </button>
        )}
      </div>
      {releasing.error !== undefined && <FailureBox error={releasing.error} />}
    </div>
  );
}

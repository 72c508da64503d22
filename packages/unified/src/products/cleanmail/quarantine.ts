import type { CleanmailClient, ImapMessage } from '@mailhost/cleanmail';
import { ValidationError } from '@mailhost/core';
import type { DriverContext, QuarantineDriver } from '../../account/driver.js';
import { ifFound, withDetails } from '../../engine/details.js';
import { normalizeAddress, normalizeDomain } from '../../model/address.js';
import type { QuarantinedMail } from '../../model/items.js';
import type { QuarantineFilter } from '../../model/paths.js';
import { isWithin } from '../period.js';
import { existingDomain, existingUser } from './lookups.js';
import type { CleanmailOutputs } from './types.js';

type HeldMail = QuarantinedMail<CleanmailOutputs>;

/** The folder in which Cleanmail keeps a user's quarantined mails. */
const folder = 'Quarantine';

export function quarantineDriver(client: CleanmailClient): QuarantineDriver<CleanmailOutputs> {
  const { domains, emails } = client;

  /** The first page of what is held for a user. One for whom nothing ever was has no such folder. */
  const heldFor = (address: string, { since, until }: QuarantineFilter, { options }: DriverContext) => {
    const search = { ...(since && { receivedAfter: since }), ...(until && { receivedBefore: until }) };
    return ifFound(emails.list(address, folder, { ...options, ...((since || until) && { search }) }));
  };

  const recipientsOf = async function* ({ of }: QuarantineFilter, context: DriverContext) {
    const { id } = await existingDomain(client, normalizeDomain(of), context);
    for await (const { email } of domains.users.list(id, context.options)) yield email;
  };

  return {
    list: async function* (filter, context) {
      const { of, since, until } = filter;
      const mails = of.includes('@')
        ? heldForOne(normalizeAddress(of), filter, context)
        : heldForAll(recipientsOf(filter, context), filter, context);
      for await (const mail of mails) if (isWithin(mail.date, since, until)) yield mail;
    },
    release: (id, { options }) => {
      const space = id.indexOf(' ');
      if (space > 0) return emails.release(id.slice(0, space), folder, id.slice(space + 1), options);
      throw new ValidationError(
        'cleanmail quarantine.release: not sent: id: expected one as quarantine.list() has it.',
        {
          provider: 'cleanmail',
        },
      );
    },
  };

  async function* heldForOne(address: string, filter: QuarantineFilter, context: DriverContext) {
    const page = await heldFor(address, filter, context);
    // A recipient who is not there is not one with an empty quarantine.
    if (!page) await existingUser(client, address, context);
    yield* mailsOf(address, page);
  }

  async function* heldForAll(addresses: AsyncIterable<string>, filter: QuarantineFilter, context: DriverContext) {
    const pages = withDetails(addresses, context.concurrency, async (address) => {
      const page = await heldFor(address, filter, context);
      return page && { address, page };
    });
    for await (const { address, page } of pages) yield* mailsOf(address, page);
  }
}

type FirstPage = Awaited<ReturnType<CleanmailClient['emails']['list']>>;

async function* mailsOf(address: string, first: FirstPage | undefined): AsyncGenerator<HeldMail, void, void> {
  const recipient = normalizeAddress(address);
  for (let page = first; page; page = await page.next()) {
    for (const mail of page.items) yield toMail(recipient, mail);
  }
}

/** A mail is released by its recipient and its own id, which can hold anything but for a space. */
function toMail(recipient: string, raw: ImapMessage): HeldMail {
  const { id, from, subject, date } = raw;
  return {
    id: `${recipient} ${id}`,
    recipient,
    sender: from ?? '',
    subject: subject ?? '',
    date: date ?? undefined,
    raw,
  };
}

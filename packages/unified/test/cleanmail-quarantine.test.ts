import { ConflictError, ConnectionError, NotFoundError, ValidationError } from '@mailhost/core';
import { expect, test } from 'vitest';
import { withDomain } from './cleanmail-sandbox.js';

const ana = 'ana@example.org';
const bob = 'bob@example.org';

async function withMails() {
  const opened = await withDomain();
  const { filter, server } = opened;
  for (const address of [ana, bob, 'eve@example.org']) await filter.recipients.ensure({ address });
  server.deliver(
    ana,
    'Quarantine',
    Array.from({ length: 45 }, (_, day) => ({ subject: `Spam ${day}`, date: Date.UTC(2026, 0, 1 + day) })),
  );
  server.deliver(bob, 'Quarantine', [
    {
      subject: 'For Bob',
      from: 'news@shop.example',
      date: Date.UTC(2026, 0, 3),
      messageId: '<a+b/c=1@mail.example.org>',
    },
    { subject: 'Virus', date: Date.UTC(2026, 0, 2), infected: true },
  ]);
  server.forget();
  return opened;
}

test('what is held for a domain is what is held for each of its recipients', async () => {
  const { filter, server } = await withMails();
  const mails = await filter.quarantine.list({ of: 'Example.org' }).toArray();
  expect(mails).toHaveLength(47);
  expect(mails.find(({ subject }) => subject === 'For Bob')).toMatchObject({
    recipient: bob,
    sender: 'news@shop.example',
    date: new Date(Date.UTC(2026, 0, 3)),
  });
  // The domain, its recipients, a page for each of the three, and the second one of the first.
  expect(server.requests).toHaveLength(6);
});

test('what is held for a recipient, within a period', async () => {
  const { filter } = await withMails();
  expect(await filter.quarantine.list({ of: 'Ana@example.org' }).toArray()).toHaveLength(45);
  const since = new Date(Date.UTC(2026, 0, 2));
  const until = new Date(Date.UTC(2026, 0, 3));
  const within = filter.quarantine.list({ of: ana, since, until });
  expect((await within.toArray()).map(({ subject }) => subject)).toEqual(['Spam 2', 'Spam 1']);
  expect(await filter.quarantine.list({ of: 'eve@example.org' }).toArray()).toEqual([]);
});

test('a quarantine that is not told is not empty', async () => {
  const { filter } = await withMails();
  await expect(filter.quarantine.list({ of: 'nobody@example.org' }).toArray()).rejects.toThrow(NotFoundError);
  await expect(filter.quarantine.list({ of: 'example.com' }).toArray()).rejects.toThrow(NotFoundError);
});

test('a mail is released once, and an infected one is not', async () => {
  const { filter, server } = await withMails();
  const [clean, infected] = await filter.quarantine.list({ of: bob }).toArray();
  await filter.quarantine.release(clean?.id ?? '');
  expect(server.state.released).toMatchObject([{ email: bob, folder: 'Quarantine', fugluId: clean?.raw.id }]);
  await filter.quarantine.release(`${bob} <a+b/c=1@mail.example.org>`);
  expect(server.state.released).toHaveLength(2);
  await expect(filter.quarantine.release(infected?.id ?? '')).rejects.toThrow(ConflictError);
  await expect(filter.quarantine.release('1')).rejects.toThrow(ValidationError);
  server.fail({ kind: 'reset', when: 'after' }, { times: 1 });
  await expect(filter.quarantine.release(clean?.id ?? '')).rejects.toThrow(ConnectionError);
  expect(server.state.released).toHaveLength(3);
});

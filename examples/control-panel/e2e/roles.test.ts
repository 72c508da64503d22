import { expect, test, vi } from 'vitest';
import { openDomain, panelTest, shown } from './panel-test.js';

const { visit, panel } = panelTest();
const mark = { 'X-Mailhost-Gateway': '1' };

/** A mail that has just arrived in some mailbox, and its address below the gateway. */
function arrivedMail() {
  const { wildduck } = panel().sandbox;
  const [user] = wildduck.state.users.values();
  const mail = wildduck.deliver(user?.address ?? '', { subject: 'Not to be touched' });
  return { mail, path: `/api/mail/wildduck/users/${mail.user}/mailboxes/${mail.mailbox}/messages/${mail.uid}` };
}

test.each(['reader', 'support', 'owner'] as const)('a %s reads a mail, and cannot mark it as read', async (role) => {
  const { request } = await visit(role);
  const { mail, path } = arrivedMail();
  expect((await request.get(path, { headers: mark })).status()).toBe(200);
  for (const query of ['markAsSeen=true', 'markAsSeen=1', 'markAsSeen=', 'markAsSeen=false&markAsSeen=true']) {
    expect((await request.get(`${path}?${query}`, { headers: mark })).status()).toBe(403);
  }
  for (const query of ['markasseen=true', 'markAsSeen[]=true', 'MARKASSEEN=1']) {
    expect((await request.get(`${path}?${query}`, { headers: mark })).status()).toBe(400);
  }
  expect(mail.seen).toBe(false);
});

test('a reader changes nothing, whatever is sent', async () => {
  const { request } = await visit('reader');
  const before = JSON.stringify(
    [...panel().sandbox.wildduck.state.users.values()].map(({ id, suspended }) => [id, suspended]),
  );
  const [user] = panel().sandbox.wildduck.state.users.values();
  const calls = [
    request.put(`/api/mail/wildduck/users/${user?.id}`, { headers: mark, data: { suspended: true } }),
    request.delete(`/api/mail/wildduck/users/${user?.id}`, { headers: mark }),
    request.get('/api/mail/protecmail/quarantine/11062018000000000000', { headers: mark }),
    request.put('/api/mail/protecmail/domain/garden-works.example/addresses/new', { headers: mark }),
    request.post('/api/mail/planimail/user_alias', {
      headers: mark,
      data: { email: 'a@b.example', redirect: 'c@d.example' },
    }),
  ];
  for (const answer of await Promise.all(calls)) expect(answer.status()).toBe(403);
  const after = JSON.stringify(
    [...panel().sandbox.wildduck.state.users.values()].map(({ id, suspended }) => [id, suspended]),
  );
  expect(after).toBe(before);
  expect(panel().sandbox.protecmail.state.resent).toEqual([]);
});

test('an address shows the data of the domain that it names, and of no other', async () => {
  const [first, second] = panel().sandbox.cleanmail.state.domains.values();
  if (!first || !second) throw new Error('there are not two domains');
  const page = await visit('reader', `/#/cleanmail/accounts/${first.name}`);
  await page.getByRole('heading', { level: 1, name: `Recipients of ${first.name}` }).waitFor();
  await page.goto(`/#/cleanmail/accounts/${first.name}/${second.name}`);
  await page.getByRole('heading', { level: 1, name: 'Domains' }).waitFor();
  // Neither an id nor a name that is not there.
  for (const name of [first.id, 'made-up.example']) {
    await page.goto(`/#/cleanmail/accounts/${name}`);
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(0);
  }
});

test('streams of new mail end when somebody signs out, those of that session only', async () => {
  const { wildduck } = panel().sandbox;
  const [ana, bob] = [await visit('owner'), await visit('owner')];
  for (const page of [ana, bob]) {
    await openDomain(page, 'quartet.example');
    await page.getByRole('link', { name: 'New mail' }).click();
    await shown(page, 'Waiting for mail');
  }
  await vi.waitFor(() => expect(wildduck.openStreams).toBe(2), 10_000);
  // Not by the page, which would end it by itself.
  const { status } = await ana.evaluate(async () => {
    const { status } = await fetch('/session', { method: 'DELETE' });
    return { status };
  });
  expect(status).toBe(204);
  await ana.getByRole('heading', { name: 'Sign in' }).waitFor();
  await vi.waitFor(() => expect(wildduck.openStreams).toBe(1), 10_000);
});

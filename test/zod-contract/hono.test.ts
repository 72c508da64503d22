import { sValidator } from '@hono/standard-validator';
import { createPersonalTokenSchema } from '@mailhost/cleanmail/schemas';
import { updateUserSchema } from '@mailhost/iredadmin/schemas';
import { createMailboxSchema } from '@mailhost/planimail/schemas';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { sandboxClients, told } from './clients.js';

/** JSON has no times: what comes as a text goes on as the Date that the schema wants. */
const postedToken = z.extend(createPersonalTokenSchema, {
  expiration: z.optional(
    z.codec(z.iso.datetime(), z.date(), { decode: (text) => new Date(text), encode: (time) => time.toISOString() }),
  ),
});

function application() {
  const { sandbox, cleanmail, iredadmin, planimail } = sandboxClients();
  const received: unknown[] = [];
  const app = new Hono();
  app.post('/tokens', sValidator('json', postedToken), async (context) => {
    const token = context.req.valid('json');
    received.push(token);
    await cleanmail.tokens.personal.create(sandbox.cleanmail.adminId, token);
    return context.body(null, 204);
  });
  app.patch('/users/:mail', sValidator('json', updateUserSchema), async (context) => {
    const changes = context.req.valid('json');
    received.push(changes);
    await iredadmin.users.update(context.req.param('mail'), changes);
    return context.body(null, 204);
  });
  app.post('/mailboxes', sValidator('json', createMailboxSchema), async (context) => {
    await planimail.mailboxes.create(context.req.valid('json'));
    return context.body(null, 204);
  });
  const send = (method: string, path: string, body: unknown) =>
    app.request(path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  return { sandbox, received, send };
}

async function issues(answer: Response | Promise<Response>) {
  const response = await answer;
  expect(response.status).toBe(400);
  const { error }: { error: readonly { path: readonly (string | number)[]; message: string }[] } =
    await response.json();
  return error.map(told);
}

test('iredadmin: a handler gets lists, booleans and null as they were posted', async () => {
  const { sandbox, received, send } = application();
  const changes = { aliases: ['a@example.org', 'b@example.org'], isGlobalAdmin: false, recipientBcc: null };
  expect((await send('PATCH', '/users/ana@example.org', changes)).status).toBe(204);
  expect(received).toEqual([changes]);
  expect(Object.fromEntries(new URLSearchParams(sandbox.iredadmin.requests.at(-1)?.body))).toEqual({
    aliases: 'a@example.org,b@example.org',
    isGlobalAdmin: 'no',
    recipientBcc: '',
  });
});

test('cleanmail: a time in JSON becomes a Date in an extended schema, which the client takes', async () => {
  const { sandbox, received, send } = application();
  expect((await send('POST', '/tokens', { name: 'ci', expiration: '2030-01-01T00:00:00Z' })).status).toBe(204);
  expect(received).toEqual([{ name: 'ci', expiration: new Date('2030-01-01T00:00:00Z') }]);
  expect(JSON.parse(sandbox.cleanmail.requests.at(-1)?.body ?? '')).toEqual({
    name: 'ci',
    expiration: 1_893_456_000_000,
  });
  expect(await issues(send('POST', '/tokens', { name: '' }))).toEqual([
    { path: 'name', message: 'is empty: expected at least 1 character', code: 'too_small' },
  ]);
});

test('what does not fit is answered with path, words and code, and nothing is sent', async () => {
  const { sandbox, send } = application();
  const mailbox = { email: 'ana@example.org', password: 'a long one', quotamb: '', name: 'Ana', phone: '', nme: 'x' };
  expect(await issues(send('POST', '/mailboxes', mailbox))).toEqual([
    { path: 'quotamb', message: 'is empty: expected number', code: 'invalid_type' },
    { path: 'surname', message: 'is required: expected string', code: 'invalid_type' },
    { path: 'phone', message: 'is empty: expected at least 1 character', code: 'too_small' },
    { path: '', message: 'nme is not a known field', code: 'unrecognized_keys' },
  ]);
  expect(await issues(send('PATCH', '/users/ana@example.org', { quota: -1, aliases: 'a@example.org' }))).toEqual([
    { path: 'quota', message: 'expected at least 0', code: 'too_small' },
    { path: 'aliases', message: 'expected array, received string', code: 'invalid_type' },
  ]);
  expect([sandbox.planimail.count(), sandbox.iredadmin.count()]).toEqual([0, 0]);
});

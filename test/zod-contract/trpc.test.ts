import { createPersonalTokenSchema } from '@mailhost/cleanmail/schemas';
import { updateUserSchema } from '@mailhost/iredadmin/schemas';
import { createMailboxSchema } from '@mailhost/planimail/schemas';
import { initTRPC, TRPCError } from '@trpc/server';
import { expect, expectTypeOf, test } from 'vitest';
import * as z from 'zod/mini';
import { sandboxClients, told } from './clients.js';

/** A router as an application would have it, with the schemas as its inputs. */
function router() {
  const { sandbox, cleanmail, iredadmin, planimail } = sandboxClients();
  const t = initTRPC.create();
  const received: unknown[] = [];
  const routes = t.router({
    createToken: t.procedure.input(createPersonalTokenSchema).mutation(({ input }) => {
      received.push(input);
      return cleanmail.tokens.personal.create(sandbox.cleanmail.adminId, input);
    }),
    updateUser: t.procedure
      .input(z.object({ mail: z.string(), changes: updateUserSchema }))
      .mutation(({ input: { mail, changes } }) => {
        received.push(changes);
        return iredadmin.users.update(mail, changes);
      }),
    createMailbox: t.procedure.input(createMailboxSchema).mutation(({ input }) => planimail.mailboxes.create(input)),
  });
  return { sandbox, received, caller: t.createCallerFactory(routes)({}) };
}

/** The issues of a call whose input does not fit. */
async function issues(call: Promise<unknown>) {
  const error = await call.then(undefined, (reason: unknown) => reason);
  if (!(error instanceof TRPCError && error.cause instanceof z.core.$ZodError)) throw error;
  expect(error.code).toBe('BAD_REQUEST');
  return error.cause.issues.map(told);
}

test('cleanmail: a procedure gets the Date that was given, and the client takes it', async () => {
  const { sandbox, received, caller } = router();
  const expiration = new Date('2030-01-01T00:00:00Z');
  const token = await caller.createToken({ name: 'ci', expiration });
  expect(token).toMatchObject({ name: 'ci', expiration });
  expect(received).toEqual([{ name: 'ci', expiration }]);
  expect(JSON.parse(sandbox.cleanmail.requests.at(-1)?.body ?? '')).toEqual({
    name: 'ci',
    expiration: 1_893_456_000_000,
  });
});

test('iredadmin: a procedure gets lists and booleans, as one field of its input', async () => {
  const { sandbox, received, caller } = router();
  const changes = { forwarding: ['ana@example.org', 'bob@example.net'], isGlobalAdmin: true };
  await caller.updateUser({ mail: 'ana@example.org', changes });
  expect(received).toEqual([changes]);
  expect(Object.fromEntries(new URLSearchParams(sandbox.iredadmin.requests.at(-1)?.body))).toEqual({
    forwarding: 'ana@example.org,bob@example.net',
    isGlobalAdmin: 'yes',
  });
});

test('what does not fit is refused before the procedure, with path, words and code', async () => {
  const { sandbox, caller } = router();
  const mailbox = { email: 'ana@', password: 'a long one', quotamb: 1.5, name: 'Ana', surname: 'Gil', phone: '' };
  expect(await issues(caller.createMailbox(mailbox))).toEqual([
    { path: 'email', message: 'expected one e-mail address such as user@example.org', code: 'invalid_format' },
    { path: 'quotamb', message: 'expected a whole number', code: 'invalid_type' },
    { path: 'phone', message: 'is empty: expected at least 1 character', code: 'too_small' },
  ]);
  const changes = { forwarding: ['bob'], language: '' };
  expect(await issues(caller.updateUser({ mail: 'ana@example.org', changes }))).toEqual([
    { path: 'changes.language', message: 'is empty: expected at least 1 character', code: 'too_small' },
    {
      path: 'changes.forwarding.0',
      message: 'expected one e-mail address such as user@example.org',
      code: 'invalid_format',
    },
  ]);
  expect([sandbox.planimail.count(), sandbox.iredadmin.count()]).toEqual([0, 0]);
});

test('a caller is typed by the schema', () => {
  type Caller = ReturnType<typeof router>['caller'];
  expectTypeOf<Parameters<Caller['createToken']>[0]['expiration']>().toEqualTypeOf<Date | undefined>();
  expectTypeOf<Parameters<Caller['createMailbox']>[0]['quotamb']>().toEqualTypeOf<number>();
});

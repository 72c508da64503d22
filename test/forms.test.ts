import { createDomainSchema, platformInputSchema } from '@mailhost/cleanmail/schemas';
import { ValidationError } from '@mailhost/core';
import { createUserSchema } from '@mailhost/iredadmin/schemas';
import { PlanimailClient } from '@mailhost/planimail';
import { createMailboxSchema, domainNameSchema } from '@mailhost/planimail/schemas';
import { createDomainSchema as createFilteredDomainSchema } from '@mailhost/protecmail/schemas';
import { createFilterSchema } from '@mailhost/wildduck/schemas';
import type { StandardSchemaV1 } from '@standard-schema/spec';
import { expect, test } from 'vitest';

/** What a form does with a Standard Schema: the messages for each field, by its path. */
async function fieldErrors(schema: StandardSchemaV1, values: unknown): Promise<Record<string, string>> {
  const { issues = [] } = await schema['~standard'].validate(values);
  return Object.fromEntries(
    issues.map(({ path = [], message }) => [
      path.map((key) => (typeof key === 'object' ? key.key : key)).join('.'),
      message,
    ]),
  );
}

test('a form learns which fields of a new mailbox do not fit, and of one that fits nothing', async () => {
  const values = { email: 'ana@example.org', password: 'a long one', quotamb: 2048, name: 'Ana', surname: 'Gil' };
  expect(await fieldErrors(createMailboxSchema, values)).toEqual({});
  expect(await fieldErrors(createMailboxSchema, { ...values, email: 'ana@', quotamb: -1, surname: undefined })).toEqual(
    {
      email: 'expected one e-mail address such as user@example.org',
      quotamb: 'expected at least 0',
      surname: 'is required: expected string',
    },
  );
});

test('a single field has a schema of its own', async () => {
  expect(await fieldErrors(domainNameSchema, 'example.org')).toEqual({});
  expect(await fieldErrors(domainNameSchema, 'no domain')).toEqual({
    '': 'expected a domain name such as example.org',
  });
});

test('the client refuses what the form refuses, with the same issues', async () => {
  const planimail = new PlanimailClient({
    planimailId: 'plan',
    apiKey: 'key',
    fetch: () => Promise.reject(new Error('nothing is sent')),
  });
  const values = { email: 'ana', password: '', quotamb: 1.5, name: 'Ana', surname: 'Gil' };
  const refused = await planimail.mailboxes.create(values).then(undefined, (error: unknown) => error);
  if (!(refused instanceof ValidationError)) throw new Error('The call was not refused.');
  const byClient = Object.fromEntries((refused.issues ?? []).map(({ path, message }) => [path.join('.'), message]));
  expect(await fieldErrors(createMailboxSchema, values)).toEqual(byClient);
  expect(Object.keys(byClient)).toEqual(['email', 'password', 'quotamb']);
});

test.each([
  ['protecmail', createFilteredDomainSchema, { domain: 'all', redirectTo: '', spamAction: 2, virusAction: 0 }],
  ['cleanmail', createDomainSchema, { platforms: [{ host: 1 }], nme: 'x' }],
  ['cleanmail, a part', platformInputSchema, {}],
  ['iredadmin', createUserSchema, { quota: 'much', password: 'a', password_hash: 'b' }],
  ['wildduck', createFilterSchema, { query: { from: 1 }, action: { seen: 'yes' } }],
] as const)('%s: issues say where', async (_, schema, values) => {
  expect(await fieldErrors(schema, values)).toMatchSnapshot();
});

import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { zodResolver } from '@hookform/resolvers/zod';
import { createPersonalTokenSchema, type InputSchema } from '@mailhost/cleanmail/schemas';
import { updateUserSchema } from '@mailhost/iredadmin/schemas';
import { createMailboxSchema } from '@mailhost/planimail/schemas';
import { createFormControl, type FieldValues, type Resolver } from 'react-hook-form';
import { describe, expect, test } from 'vitest';
import { sandboxClients } from './clients.js';

/** Whole forms of react-hook-form without a page: values are typed in, and the form is submitted. */

interface FormLibrary {
  readonly name: string;
  readonly resolver: <Values extends FieldValues>(schema: InputSchema<Values>) => Resolver<Values, unknown, Values>;
  /** A Standard Schema has no codes. */
  readonly tellsCodes: boolean;
}

const libraries: readonly FormLibrary[] = [
  { name: 'zodResolver', resolver: (schema) => zodResolver(schema), tellsCodes: true },
  { name: 'standardSchemaResolver', resolver: (schema) => standardSchemaResolver(schema), tellsCodes: false },
];

const never = () => {
  throw new Error('The form does not fit, and is not submitted.');
};

describe.each(libraries)('$name', ({ resolver, tellsCodes }) => {
  /** What a form says of a field. */
  const error = (message: string, code: string) => expect.objectContaining({ message, type: tellsCodes ? code : '' });

  test('cleanmail: a Date comes out of the form, and is sent as milliseconds', async () => {
    const { sandbox, cleanmail } = sandboxClients();
    const form = createFormControl({
      resolver: resolver(createPersonalTokenSchema),
      defaultValues: { name: '' },
    });
    form.setValue('name', 'ci');
    form.setValue('expiration', new Date('2030-01-01T00:00:00Z'));
    let token: unknown;
    await form.handleSubmit(async (values) => {
      expect(values).toEqual({ name: 'ci', expiration: new Date('2030-01-01T00:00:00Z') });
      token = await cleanmail.tokens.personal.create(sandbox.cleanmail.adminId, values);
    }, never)();
    expect(token).toMatchObject({ name: 'ci', expiration: new Date('2030-01-01T00:00:00Z') });
    expect(JSON.parse(sandbox.cleanmail.requests.at(-1)?.body ?? '')).toEqual({
      name: 'ci',
      expiration: 1_893_456_000_000,
    });
  });

  test('iredadmin: lists and booleans come out of the form, and are sent joined and as yes or no', async () => {
    const { sandbox, iredadmin } = sandboxClients();
    const form = createFormControl({ resolver: resolver(updateUserSchema) });
    form.setValue('forwarding', ['ana@example.org', 'bob@example.net']);
    form.setValue('isGlobalAdmin', false);
    form.setValue('quota', 2048);
    form.setValue('senderBcc', null);
    await form.handleSubmit(async (values) => {
      expect(values).toEqual({
        forwarding: ['ana@example.org', 'bob@example.net'],
        isGlobalAdmin: false,
        quota: 2048,
        senderBcc: null,
      });
      await iredadmin.users.update('ana@example.org', values);
    }, never)();
    expect(Object.fromEntries(new URLSearchParams(sandbox.iredadmin.requests.at(-1)?.body))).toEqual({
      forwarding: 'ana@example.org,bob@example.net',
      isGlobalAdmin: 'no',
      quota: '2048',
      senderBcc: '',
    });
  });

  test('what does not fit is told at its field, in words and with a code; what is empty is told as empty', async () => {
    const form = createFormControl({
      resolver: resolver(createMailboxSchema),
      defaultValues: { email: 'ana@', password: 'a long one', name: 'Ana', phone: '' },
    });
    // An input of a page holds a text, whatever the type says.
    form.setValue('quotamb', '' as never);
    let errors: unknown;
    await form.handleSubmit(never, (told) => {
      errors = told;
    })();
    expect(errors).toEqual({
      email: error('expected one e-mail address such as user@example.org', 'invalid_format'),
      quotamb: error('is empty: expected number', 'invalid_type'),
      surname: error('is required: expected string', 'invalid_type'),
      phone: error('is empty: expected at least 1 character', 'too_small'),
    });
  });

  test('an item of a list is told at its place', async () => {
    const form = createFormControl({
      resolver: resolver(updateUserSchema),
      defaultValues: { forwarding: ['ana@example.org', 'bob'], language: '' },
    });
    let errors: unknown;
    await form.handleSubmit(never, (told) => {
      errors = told;
    })();
    expect(errors).toEqual({
      forwarding: [undefined, error('expected one e-mail address such as user@example.org', 'invalid_format')],
      language: error('is empty: expected at least 1 character', 'too_small'),
    });
  });
});

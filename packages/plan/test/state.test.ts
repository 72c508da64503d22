import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env, execPath } from 'node:process';
import { assertState, defineConfig, desiredObjects, readState, StateError, stateJsonSchema } from '@mailhost/plan';
import { readAliasesCsv, readMailboxesCsv, withAddresses } from '@mailhost/plan/csv';
import { resolveSecret } from '@mailhost/plan/node';
import { Ajv } from 'ajv';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { memoryAccount } from './support/memory-account.js';

const whole = `
domains:
  - name: example.org
    host: main
    filter: front
    relay: { host: mx.example.net, port: 2525 }
    mailboxes:
      - { address: ana@example.org, quota: 2 GiB, password: 'env:ANA', passwordVersion: 2 }
      - { address: bea@example.org, passwordHash: { scheme: bcrypt, hash: 'file:bea.hash' } }
      - { address: old@example.org, absent: true }
      - { address: gone@example.org, absent: delete }
    aliases:
      - { address: info@example.org, targets: [ana@example.org, ext@example.net] }
    catchAll: [ana@example.org]
    recipients: addresses
    senderRules:
      - { sender: spam.example, action: deny }
`;

function problemsOf(read: () => unknown): readonly string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof StateError) return error.message.split('\n');
    throw error;
  }
  throw new Error('It was read.');
}

test('a state is the same as YAML, as JSON and as a typed value', () => {
  const state = readState(whole);
  expect(readState(JSON.stringify(parse(whole), null, '\t'))).toEqual(state);
  expect(assertState(defineConfig(state))).toEqual(state);
});

test('errors name file, line, column and what was expected, and quote no secret', () => {
  const text = `domains:
  - name: example.org
    host: main
    mailboxes:
      - address: ana@example.org
        quota: 2 gigabytes
        password: hunter2secret
      - { address: ana@example.org }
      - { address: bea@example.net, quotas: 1 }
    aliases:
      - address: info@example.org
    recipients: mailboxes
`;
  const problems = problemsOf(() => readState(text, { file: 'mail.yaml' }));
  expect(problems).toEqual([
    'mail.yaml:6:16: domains[0].mailboxes[0].quota: expected a number of bytes, a size such as 2 GiB or 500 MiB, or unlimited',
    expect.stringMatching(/^mail.yaml:7:19: domains\[0\].mailboxes\[0\].password: expected a reference such as env:/),
    'mail.yaml:9:45: domains[0].mailboxes[2].quotas: is not a known field',
  ]);
  expect(problems.join()).not.toContain('hunter2');
  const fits = text.replace('2 gigabytes', '2 GiB').replace('hunter2secret', 'env:ANA').replace(', quotas: 1', '');
  expect(problemsOf(() => readState(fits, { file: 'mail.yaml' }))).toEqual([
    'mail.yaml:12:17: domains[0].recipients: needs a filter: name the account in filter',
    'mail.yaml:8:20: domains[0].mailboxes[1].address: ana@example.org stands here twice: it is number 1 of the list, too',
    'mail.yaml:9:20: domains[0].mailboxes[2].address: expected an address of example.org, in which it stands',
    'mail.yaml:11:9: domains[0].aliases[0].targets: is required: expected a list of addresses',
  ]);
  expect(problemsOf(() => readState('domains: [', { file: 'mail.yaml' }))[0]).toMatch(/^mail.yaml:1:11: /);
  expect(problemsOf(() => readState('{"domains": 1}', { file: 'mail.json' }))).toEqual([
    'mail.json:1:13: domains: expected array, received number',
  ]);
  expect(problemsOf(() => assertState({ domains: [{ name: 'example.org' }] }))).toEqual([
    'state: domains[0].host: expected a host or a filter: the name of the account that the domain is on',
  ]);
});

test('schema.json is the schema of the code, and takes and refuses what it does', () => {
  const file: unknown = JSON.parse(readFileSync(new URL('../schema.json', import.meta.url), 'utf8'));
  expect(file).toEqual(JSON.parse(JSON.stringify(stateJsonSchema())));
  const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(stateJsonSchema());
  expect(validate(parse(whole))).toBe(true);
  const wrong = [
    whole.replace('2 GiB', '2 gigabytes'),
    whole.replace('env:ANA', 'hunter2'),
    whole.replace('absent: true', 'absent: yes'),
    whole.replace('action: deny', 'action: forbid'),
    whole.replace('host: main', 'hosts: main'),
  ];
  for (const text of wrong) expect(validate(parse(text)), text).toBe(false);
  expect(JSON.stringify(stateJsonSchema())).toContain('never the password');
});

test('a state becomes sorted objects, each for its account, with what they need', () => {
  const accounts = { main: memoryAccount().account, front: memoryAccount({ role: 'filter' }).account };
  const objects = desiredObjects(readState(whole), accounts);
  expect(
    objects.map(({ account, kind, key, absent }) => [account, kind, key, absent].filter(Boolean).join(' ')),
  ).toEqual([
    'front domain example.org',
    'front recipient ana@example.org',
    'front recipient bea@example.org',
    'front recipient gone@example.org delete',
    'front recipient info@example.org',
    'front senderRule example.org spam.example',
    'main domain example.org',
    'main catchAll example.org',
    'main mailbox ana@example.org',
    'main mailbox bea@example.org',
    'main mailbox gone@example.org delete',
    'main mailbox old@example.org disable',
    'main alias info@example.org',
  ]);
  const byKey = (kind: string, key: string) => objects.find((object) => object.kind === kind && object.key === key);
  expect(byKey('domain', 'example.org')?.input).toEqual({
    name: 'example.org',
    relay: { host: 'mx.example.net', port: 2525 },
  });
  expect(byKey('mailbox', 'ana@example.org')).toMatchObject({
    input: { quota: 2 * 1024 ** 3, password: { reference: 'env:ANA' } },
    passwordVersion: 2,
    dependsOn: ['main/example.org/domain/example.org'],
  });
  expect(byKey('alias', 'info@example.org')?.dependsOn).toEqual([
    'main/example.org/domain/example.org',
    'main/example.org/mailbox/ana@example.org',
  ]);
  expect(() => desiredObjects(readState(whole), { main: accounts.main })).toThrow(/no account front for its filter/);
  expect(() => desiredObjects(readState(whole), { main: accounts.front, front: accounts.front })).toThrow(
    /the account main is a filter, and no host/,
  );
});

test('mailboxes and aliases come from CSV, with line and column where they do not fit', () => {
  const mailboxes = readMailboxesCsv(
    'address,name,quota,password,passwordVersion,absent\nana@example.org,"Paz, Ana",2 GiB,env:ANA,2,\nbea@example.org,,1024,,,delete\n',
  );
  expect(mailboxes).toEqual([
    { address: 'ana@example.org', name: 'Paz, Ana', quota: '2 GiB', password: 'env:ANA', passwordVersion: 2 },
    { address: 'bea@example.org', quota: 1024, absent: 'delete' },
  ]);
  const aliases = readAliasesCsv('address;targets\ninfo@example.org;ana@example.org bea@example.org\n', {
    delimiter: ';',
  });
  const state = { domains: [{ name: 'example.org', host: 'main' }] };
  expect(withAddresses(state, { mailboxes, aliases }).domains).toEqual([
    {
      name: 'example.org',
      host: 'main',
      mailboxes,
      aliases: [{ address: 'info@example.org', targets: ['ana@example.org', 'bea@example.org'] }],
    },
  ]);
  expect(() => withAddresses(state, { mailboxes: [{ address: 'eva@example.com' }] })).toThrow(/no domain example.com/);
  const wrong = 'address,quota,password\nana@example.org,2 GiB,env:ANA\nbea@example.org,big,hunter2\n,1,\n';
  expect(problemsOf(() => readMailboxesCsv(wrong, { file: 'boxes.csv' }))).toEqual([
    expect.stringMatching(/^boxes.csv:3:2: quota: expected a number of bytes/),
    expect.stringMatching(/^boxes.csv:3:3: password: expected a reference/),
    expect.stringMatching(/^boxes.csv:4:1: address: .*expected string/),
  ]);
  expect(problemsOf(() => readMailboxesCsv('adress\nana@example.org\n'))[0]).toMatch(
    /^csv:1:1: adress: is not a column/,
  );
  expect(problemsOf(() => readMailboxesCsv('address,name\nana@example.org\n'))[0]).toMatch(/^csv:2:1: /);
});

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mailhost-state-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('secrets are resolved from the environment, files and programs, and errors have none in them', async () => {
  env['MAILHOST_PLAN_TEST'] = 'from env';
  const file = join(folder, 'secret');
  await writeFile(file, 'from file\n');
  const script = join(folder, 'print.mjs');
  await writeFile(script, "process.stdout.write('from a program\\n');");
  expect(await resolveSecret('env:MAILHOST_PLAN_TEST')).toBe('from env');
  expect(await resolveSecret(`file:${file}`)).toBe('from file');
  expect(await resolveSecret(`cmd:${execPath} ${script}`)).toBe('from a program');
  await expect(resolveSecret('env:MAILHOST_PLAN_NOT_THERE')).rejects.toThrow(/there is no such secret/);
  await expect(resolveSecret(`file:${file}.not`)).rejects.toThrow(/ENOENT/);
  await expect(resolveSecret('hunter2')).rejects.toThrow(/expected a reference/);
});

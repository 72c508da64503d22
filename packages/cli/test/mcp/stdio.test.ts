import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Configuration, configured } from '../support/configuration.js';
import { commandLine, runHere } from '../support/run.js';

let config: Configuration;
beforeEach(async () => {
  config = await configured({ main: 'wildduck', front: 'protecmail' });
});
afterEach(() => config.close());

/** The SDK's own client on a process of the command line. */
async function connected(...flags: readonly string[]) {
  const [command = '', ...words] = commandLine;
  const { PATH = '' } = process.env;
  const transport = new StdioClientTransport({
    command,
    args: [...words, 'mcp', ...flags],
    cwd: config.folder,
    env: { PATH, ...config.env, NEW_PASSWORD: 'A long one, 1A' },
    stderr: 'pipe',
  });
  let told = '';
  transport.stderr?.on('data', (text) => {
    told += text;
  });
  const client = new Client({ name: 'test', version: '0.0.0' });
  await client.connect(transport);
  return { client, told: () => told };
}

const state = JSON.stringify({
  domains: [
    { name: 'example.org', host: 'main', mailboxes: [{ address: 'ana@example.org', password: 'env:NEW_PASSWORD' }] },
  ],
});

test('serves the accounts of the configuration over stdio, and records what was applied so that it can be undone', async () => {
  const { client, told } = await connected('--allow', 'write', '--domains', 'example.org', '--secrets', 'NEW_PASSWORD');
  expect(client.getServerVersion()).toMatchObject({ name: 'mailhost' });
  expect(client.getInstructions()).toContain('They are data.');
  const made = await client.callTool({ name: 'plan_make', arguments: { state } });
  const plan = Reflect.get(Object(made.structuredContent), 'plan');
  const applied = await client.callTool({ name: 'plan_apply', arguments: { plan } });
  expect(applied.structuredContent).toMatchObject({ status: 'finished', counts: { done: 1 } });
  await client.close();
  expect(told()).toContain('Serving main, front; besides looking, it allows: write.');
  expect(await readdir(join(config.folder, '.mailhost'))).toContain(`${plan}.report.json`);
  const undone = await runHere(['undo', `.mailhost/${plan}.report.json`, '--yes'], {
    cwd: config.folder,
    env: config.env,
  });
  expect(undone).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('1 done.') });
});

test('only looks unless it is told otherwise', async () => {
  const { client, told } = await connected();
  const { tools } = await client.listTools();
  expect(tools.every(({ annotations }) => annotations?.readOnlyHint === true)).toBe(true);
  await client.close();
  expect(told()).toContain('besides looking, it allows: nothing.');
});

test('a permission that there is not is refused', async () => {
  const ran = await runHere(['mcp', '--allow', 'everything'], { cwd: config.folder, env: config.env });
  expect(ran).toMatchObject({ exitCode: 64, stderr: expect.stringContaining('write, delete, release') });
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { serve } from './wildduck-calls.js';
import { Calling, type Recorded } from './wildduck-recorded/scenario.js';
import { scenarios } from './wildduck-recorded/scenarios.js';

/** The scenarios that a real server of 1.51.1 was put through, which the sandbox answers with the same words. */
const recorded: Readonly<Record<string, readonly Recorded[]>> = JSON.parse(
  readFileSync(new URL('fixtures/wildduck-recorded.json', import.meta.url), 'utf8'),
);

test.each(Object.entries(scenarios))('%s', async (name, scenario) => {
  const { root, sandbox, close } = await serve();
  const server = new Calling(root.url, sandbox.accessToken, sandbox.roleTokens);
  await scenario(server);
  await close();
  expect(server.recorded).toEqual(recorded[name]);
});

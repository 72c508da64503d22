import { writeFileSync } from 'node:fs';
import { createRoleToken } from '../../../wildduck/conformance/role-token.js';
import { Calling, type Recorded } from './scenario.js';
import { scenarios } from './scenarios.js';

/**
 * Writes down what a real WildDuck server answers to the scenarios, in place of the fixture. It wants one with an empty
 * database, and its Redis: `WILDDUCK_URL=… WILDDUCK_TOKEN=… WILDDUCK_REDIS=… npx tsx` with this file.
 */
const { WILDDUCK_URL = '', WILDDUCK_TOKEN = '', WILDDUCK_REDIS = '' } = process.env;
const secret = 'a secret cat';
const roles = {
  audit: await createRoleToken(WILDDUCK_REDIS, secret, 'audit'),
  export: await createRoleToken(WILDDUCK_REDIS, secret, 'export'),
};
const recorded: Record<string, readonly Recorded[]> = {};
for (const [name, scenario] of Object.entries(scenarios)) {
  const server = new Calling(WILDDUCK_URL, WILDDUCK_TOKEN, roles);
  await scenario(server);
  console.log(name);
  recorded[name] = server.recorded;
}
writeFileSync(new URL('../fixtures/wildduck-recorded.json', import.meta.url), `${JSON.stringify(recorded, null, 1)}\n`);

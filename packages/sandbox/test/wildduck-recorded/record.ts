import { writeFileSync } from 'node:fs';
import { Calling, type Recorded } from './scenario.js';
import { scenarios } from './scenarios.js';

/**
 * Writes down what a real WildDuck server answers to the scenarios, in place of the fixture. It wants one with an empty
 * database: `WILDDUCK_URL=… WILDDUCK_TOKEN=… npx tsx packages/sandbox/test/wildduck-recorded/record.ts`.
 */
const { WILDDUCK_URL = '', WILDDUCK_TOKEN = '' } = process.env;
const recorded: Record<string, readonly Recorded[]> = {};
for (const [name, scenario] of Object.entries(scenarios)) {
  const server = new Calling(WILDDUCK_URL, WILDDUCK_TOKEN);
  await scenario(server);
  recorded[name] = server.recorded;
}
writeFileSync(new URL('../fixtures/wildduck-recorded.json', import.meta.url), `${JSON.stringify(recorded, null, 1)}\n`);

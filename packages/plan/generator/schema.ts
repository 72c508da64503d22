/** Writes `schema.json`: the JSON Schema of a state, for editors. */
import { writeFileSync } from 'node:fs';
import { stateJsonSchema } from '../src/state/json-schema.js';

writeFileSync(new URL('../schema.json', import.meta.url), `${JSON.stringify(stateJsonSchema(), null, 2)}\n`);

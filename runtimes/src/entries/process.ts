// For Node, Deno and Bun: the place comes in by the environment, the results go out by standard output.
import { runSuite } from '../suite/index.js';

console.log(JSON.stringify(await runSuite(JSON.parse(process.env['RUNTIMES_PLACE'] ?? ''))));

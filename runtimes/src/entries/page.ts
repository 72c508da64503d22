// For browsers: the page asks its server for the place, and sends it the results.
import { runSuite } from '../suite/index.js';

const place = await (await fetch('/place')).json();
await fetch('/results', { method: 'POST', body: JSON.stringify(await runSuite(place)) });

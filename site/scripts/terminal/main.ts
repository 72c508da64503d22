// Writes the picture of a terminal that the home page shows, from what a plan really prints: pnpm --filter @mailhost/site picture
import { writeFileSync } from 'node:fs';
import { planPicture } from './output.js';

const file = new URL('../../pictures/plan.svg', import.meta.url);
writeFileSync(file, await planPicture());
console.log(`Wrote ${file.pathname}.`);

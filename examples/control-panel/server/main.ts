import { randomBytes } from 'node:crypto';
import { env } from 'node:process';
import { names, startPanel } from './panel.js';

const password = () => randomBytes(9).toString('base64url');
const passwords = { owner: password(), support: password(), reader: password() };
const panel = await startPanel({ port: Number(env['PORT'] ?? 8080), passwords });

console.log(`The panel is at ${panel.url}/ until you press Ctrl+C. Sign in as

  ${names.owner}   ${passwords.owner}   may do everything
  ${names.support}    ${passwords.support}   may do everything but delete
  ${names.reader}   ${passwords.reader}   may only look

Its products are sandboxes in memory; everything is as it was when it starts again.`);

process.once('SIGINT', () => void panel.close());
process.once('SIGTERM', () => void panel.close());

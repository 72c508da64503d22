import { readFileSync } from 'node:fs';
import type { Calling } from './scenario.js';

/** Two pairs that were made for this, and are good for a hundred years. */
const { privateKey, cert, otherPrivateKey, otherCert }: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(new URL('../fixtures/wildduck-certificates.json', import.meta.url), 'utf8'),
);

/** Certificates for names of servers. */
export async function certificates(server: Calling): Promise<void> {
  await server.call('GET', '/certs');
  const set = async (fields: object) => {
    const known = server.recorded.length;
    const answer = await server.call('POST', '/certs', fields);
    const recorded = server.recorded[known];
    if (recorded) server.recorded[known] = { ...recorded, call: `POST /certs ${Object.keys(fields).join(' ')}` };
    return answer;
  };
  const pair = { privateKey, cert };
  const id = (await set({ servername: 'Mail.Example.test', ...pair, description: 'First' })).text('id');
  await set({ servername: 'smtp.example.test', privateKey: otherPrivateKey, cert: `${otherCert}${cert}`, ca: [cert] });
  await set({ servername: 'mail.example.test', ...pair });
  await set({ servername: 'x.example.test', privateKey, cert: otherCert });
  await set({ servername: 'x.example.test' });
  await set({ servername: 'not valid', privateKey: 'x', cert: 'x', ca: ['x'], foo: 1 });
  await set({ servername: 'x.example.test', privateKey: '-----BEGIN PRIVATE KEY-----\nx\n', cert });
  const acme = (await set({ servername: 'acme.example.test', acme: true, description: 'Managed' })).text('id');
  for (const query of ['', '?query=smtp', '?query=Mail', '?query=other.example.test&altNames=true', '?limit=1&foo=1']) {
    await server.call('GET', `/certs${query}`);
  }
  for (const name of ['mail.example.test', 'MAIL.example.test', 'nobody.example.test', 'not valid']) {
    await server.call('GET', `/certs/resolve/${encodeURIComponent(name)}`);
  }
  for (const one of [id, acme, 'aaaaaaaaaaaaaaaaaaaaaaaa', 'x']) await server.call('GET', `/certs/${one}`);
  for (const _ of ['there', 'gone']) await server.call('DELETE', `/certs/${id}`);
}

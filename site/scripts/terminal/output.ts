import { apply, planState, readState, renderText } from '@mailhost/plan';
import { ProtecmailClient } from '@mailhost/protecmail';
import { createSandbox } from '@mailhost/sandbox';
import { protecmail } from '@mailhost/unified/protecmail';
import { wildduck } from '@mailhost/unified/wildduck';
import { WildduckClient } from '@mailhost/wildduck';
import { pictureOf } from './picture.js';

const before = `
domains:
  - name: example.org
    host: main
    filter: front
    relay: { host: mx.example.net }
    mailboxes:
      - { address: ana@example.org, name: Ana Paz, quota: 2 GiB, password: 'env:PASSWORD' }
    aliases:
      - { address: info@example.org, targets: [ana@example.org] }
    recipients: addresses
`;
const after = before
  .replace('2 GiB', '4 GiB')
  .replace(
    '    aliases:\n',
    "      - { address: bea@example.org, name: Bea Lind, quota: 2 GiB, password: 'env:PASSWORD' }\n    aliases:\n",
  )
  .replace('[ana@example.org] }', '[ana@example.org, bea@example.org] }');

/** A picture of a plan of a change, of what applying it said, and of the next plan. */
export async function planPicture(): Promise<string> {
  return pictureOf(await planOutput(), 'A plan, what applying it did, and that nothing is left to do');
}

/** The output, in colours, from servers in memory. */
async function planOutput(): Promise<string> {
  const sandbox = createSandbox();
  const { accessToken, fetch, url } = sandbox.wildduck;
  const resolveSecret = async () => 'a long one, 1A';
  const { protecmail: front } = sandbox;
  const accounts = {
    main: wildduck(new WildduckClient({ accessToken, fetch, baseUrl: url }), { resolveSecret }),
    front: protecmail(new ProtecmailClient({ apiKey: front.apiKey, fetch: front.fetch, baseUrl: front.url })),
  };
  for await (const _ of apply(await planState(readState(before), { accounts }), accounts));
  const next = () => planState(readState(after), { accounts });
  const plan = await next();
  const lines = [await renderText(plan, { color: true })];
  for await (const { operation, status } of apply(plan, accounts)) {
    lines.push(`${status} ${operation.action} ${operation.kind} ${operation.key}`);
  }
  lines.push(await renderText(await next(), { color: true }));
  return lines.map((line) => line.trimEnd()).join('\n');
}

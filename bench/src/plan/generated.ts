import { type DesiredObject, type Observed, objectId } from '@mailhost/plan';
import { GiB } from '@mailhost/unified';
import { openAccount } from './account.js';

const domains = 1_000;
const each = 1_000;

/** How many mailboxes are generated. */
export const total = domains * each;

/** An account that is asked what it can do, and is sent nothing. */
export const account = openAccount({ baseUrl: 'http://127.0.0.1:1', planimailId: 'id', apiKey: 'key' });

/** A million mailboxes as they should be, in order. Of each hundred, one should have another quota than it has. */
export function* desired(): Generator<DesiredObject, void, void> {
  for (let index = 0; index < total; index += 1) {
    const { domain, key } = placeOf(index);
    const quota = index % 100 === 0 ? 2 * GiB : GiB;
    const password = { reference: `env:P${index}` };
    const dependsOn = [objectId({ account: 'main', domain, kind: 'domain', key: domain })];
    yield { account: 'main', domain, kind: 'mailbox', key, input: { address: key, quota, password }, dependsOn };
  }
}

/** None of them is there. */
export function* nothing(): Generator<Observed, void, void> {
  for (let index = 0; index < domains; index += 1) yield headOf(index, 0);
}

/** All of them are there, in the order of a server that has its own. */
export function* observed(): Generator<Observed, void, void> {
  for (let index = 0; index < domains; index += 1) yield headOf(index, each);
  for (let turn = 0; turn < total; turn += 1) {
    const { domain, key } = placeOf((turn * 7_919) % total);
    yield {
      account: 'main',
      domain,
      kind: 'mailbox',
      key,
      item: { address: key, quota: GiB, usage: 0, raw: {} },
    };
  }
}

function headOf(index: number, count: number): Observed {
  const { domain } = placeOf(index * each);
  return { account: 'main', domain, kind: 'mailbox', key: '', reading: { how: 'listed', count } };
}

function placeOf(index: number): { readonly domain: string; readonly key: string } {
  const domain = `d${digits(Math.floor(index / each))}.example`;
  return { domain, key: `u${digits(index % each)}@${domain}` };
}

function digits(value: number): string {
  return String(value).padStart(3, '0');
}

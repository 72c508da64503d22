import { readFile } from 'node:fs/promises';
import { CleanmailClient, operations as cleanmail } from '@mailhost/cleanmail';
import { type Authorize, createGateway, type GatewayOptions, type ProviderName } from '@mailhost/gateway';
import { operations as iredadmin } from '@mailhost/iredadmin';
import { PlanimailClient, operations as planimail } from '@mailhost/planimail';
import { operations as protecmail } from '@mailhost/protecmail';
import { operations as wildduck } from '@mailhost/wildduck';
import { describe, expect, test } from 'vitest';

/**
 * What the compiler knows of a call. The lines marked below do not compile without their marks, and are checked with
 * all others.
 */

const all = { cleanmail, iredadmin, planimail, protecmail, wildduck };

test.each(Object.entries(all))('the ids of %s in the types are those of its operations', async (name, operations) => {
  const source = await readFile(new URL('../src/operation-ids.ts', import.meta.url), 'utf8');
  const [, listed = ''] = new RegExp(`readonly ${name}:([^;]*);`).exec(source) ?? [];
  const ids = [...listed.matchAll(/'([^']+)'/g)].map(([, id]) => id);
  expect(ids).toEqual([...new Set(operations.map(({ id }) => id))].sort());
});

describe('authorize', () => {
  test('is told the ids of the products that the gateway has', () => {
    createGateway({
      providers: { cleanmail: () => new CleanmailClient() },
      authorize({ provider, operation }) {
        // @ts-expect-error: there is no such operation.
        if (operation.id === 'domains.lists') return false;
        // @ts-expect-error: it is one of WildDuck's.
        if (operation.id === 'users.updates') return false;
        // @ts-expect-error: the gateway has Cleanmail only.
        if (provider === 'wildduck') return false;
        if (operation.id === 'GET /options') return true;
        return provider === 'cleanmail' && operation.id === 'domains.list';
      },
    });
    expect(cleanmail.some(({ id }) => id === 'domains.list')).toBe(true);
  });

  test('knows by the product which ids there are', () => {
    const authorize: Authorize = ({ provider, operation }) => {
      if (provider === 'wildduck') return operation.id === 'users.updates';
      // @ts-expect-error: no other product has it.
      if (operation.id === 'users.updates') return false;
      return provider === 'planimail' && operation.id === 'mailboxes.getQuota';
    };
    createGateway({
      // One for all products does for fewer.
      providers: { cleanmail: () => new CleanmailClient(), planimail: () => new PlanimailClient() },
      authorize,
    });
    expect(authorize).toBeTypeOf('function');
  });

  test('has no product that there is not', () => {
    const names: readonly ProviderName[] = ['cleanmail', 'iredadmin', 'planimail', 'protecmail', 'wildduck'];
    const options: GatewayOptions = { providers: {} };
    // @ts-expect-error: there is no such product.
    createGateway({ ...options, providers: { gmail: () => new CleanmailClient() } });
    // @ts-expect-error: these are options of a client, and no client.
    createGateway({ ...options, providers: { cleanmail: { token: 'x' } } });
    // @ts-expect-error: it names a route of a product that the gateway does not have.
    createGateway({ providers: { cleanmail: () => new CleanmailClient() }, open: { wildduck: ['GET /x'] } });
    expect(names.toSorted()).toEqual(Object.keys(all).sort());
  });
});

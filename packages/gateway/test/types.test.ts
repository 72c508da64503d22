import { readFile } from 'node:fs/promises';
import { CleanmailClient, operations as cleanmail } from '@mailhost/cleanmail';
import type { OperationInfo } from '@mailhost/core';
import { type Authorize, createGateway, type GatewayOptions } from '@mailhost/gateway';
import { PlanimailClient } from '@mailhost/planimail';
import { describe, expect, test } from 'vitest';
import { readProducts } from '../../../scripts/products.mjs';
import { providerNames } from '../src/operation-ids.js';

/**
 * What the compiler knows of a call. The lines marked below do not compile without their marks, and are checked with
 * all others.
 */

test.each(readProducts())('the ids of $name in the types are those of its operations', async ({ name }) => {
  const { operations }: { readonly operations: readonly OperationInfo[] } = await import(
    /* @vite-ignore */ `@mailhost/${name}`
  );
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
    const options: GatewayOptions = { providers: {} };
    // @ts-expect-error: there is no such product.
    createGateway({ ...options, providers: { gmail: () => new CleanmailClient() } });
    // @ts-expect-error: these are options of a client, and no client.
    createGateway({ ...options, providers: { cleanmail: { token: 'x' } } });
    // @ts-expect-error: it names a route of a product that the gateway does not have.
    createGateway({ providers: { cleanmail: () => new CleanmailClient() }, open: { wildduck: ['GET /x'] } });
    expect(providerNames).toEqual(readProducts().map(({ name }) => name));
  });
});

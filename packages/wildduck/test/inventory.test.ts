import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { operations } from '../src/index.js';
import { calls } from './example-calls.js';

type Inventory = readonly (readonly [method: string, path: string, operationId: string])[];

const inventories: Readonly<Record<string, Inventory>> = JSON.parse(
  readFileSync(new URL('fixtures/inventories.json', import.meta.url), 'utf8'),
);

/** The names of parameters differ between the specs, and within one. */
const route = (method: string, path: string) => `${method} ${path.replace(/\{\w+\}/g, '{}')}`;
const declared = operations.map(({ method, path }) => route(method, path)).sort();
const listed = (inventory: Inventory = []) =>
  inventory.filter(([, path]) => path !== '/api-methods').map(([method, path]) => route(method, path));

describe('the operations', () => {
  test('are those of both specs, but for api-methods, which is for the vendor’s tests', () => {
    const wanted = new Set([...listed(inventories['1.51']), ...listed(inventories['1.37'])]);
    expect(declared).toEqual([...wanted].sort());
    expect(declared).toHaveLength(120);
  });

  test('have names and routes of their own', () => {
    expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length);
    expect(new Set(declared).size).toBe(operations.length);
  });

  test('can each be called by a method', () => {
    expect(Object.keys(calls).sort()).toEqual(operations.map(({ method, path }) => `${method} ${path}`).sort());
  });
});

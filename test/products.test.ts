import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Client } from '@mailhost/core';
import { createGateway, type GatewayProviders } from '@mailhost/gateway';
import * as sandboxExports from '@mailhost/sandbox';
import { createSandbox, type SandboxFetch } from '@mailhost/sandbox';
import { describe, expect, test, vi } from 'vitest';
import { type ExampleCall, readProducts } from '../scripts/products.mjs';
import { serverOf } from './documented-code.js';

/** What every product of this repository has, by the record `mailhost` of its package.json. */

const silent = { debug() {}, info() {}, warn() {}, error() {} };

type ClientClass = new (options?: object) => Client;

async function clientClassOf(name: string, clientClass: string): Promise<ClientClass> {
  const { [clientClass]: Client } = await import(/* @vite-ignore */ `@mailhost/${name}`);
  return Client;
}

/** What the call gives; of a page, how many items. */
async function outcomeOf(client: object, { method, arguments: given = [] }: ExampleCall): Promise<unknown> {
  const path = method.split('.');
  const owner = path.slice(0, -1).reduce<object>((at, key) => Reflect.get(at, key), client);
  const value: unknown = await Reflect.get(owner, path.at(-1) ?? '').apply(owner, given);
  const items: unknown = typeof value === 'object' && value !== null && 'items' in value ? value.items : undefined;
  return Array.isArray(items) ? items.length : value;
}

test('the sandbox has a server of each, in the folder of its name', () => {
  expect(Object.keys(createSandbox())).toEqual(readProducts().map(({ name }) => name));
});

describe.each(readProducts())('$name', ({ name, clientClass, title, baseUrl, exampleCall }) => {
  test('its server has its title, and its class can be imported', () => {
    const server = serverOf(createSandbox(), name);
    expect(server.title).toBe(title);
    expect(Object.values(sandboxExports)).toContain(server.constructor);
  });

  test('it has a suite for the runtimes, and a fault matrix in the tests of the sandbox', () => {
    const root = new URL('../', import.meta.url);
    expect(existsSync(new URL(`runtimes/src/suite/${name}.ts`, root))).toBe(true);
    const tests = new URL('packages/sandbox/test/', root);
    const matrices = readdirSync(tests).filter((file) => /^fault-matrix.*\.test\.ts$/.test(file));
    const texts = matrices.map((file) => readFileSync(new URL(file, tests), 'utf8'));
    expect(texts.some((text) => text.includes(`from '@mailhost/${name}'`))).toBe(true);
  });

  test('its client takes the options that its server tells', async () => {
    const { clientOptions, fetch } = serverOf(createSandbox(), name);
    const Client = await clientClassOf(name, clientClass);
    expect(await outcomeOf(new Client({ ...clientOptions, fetch }), exampleCall)).toBe(exampleCall.result);
  });

  test('its client reads the environment that its server tells', async () => {
    const { environment, fetch } = serverOf(createSandbox(), name);
    for (const [key, value] of Object.entries(environment)) vi.stubEnv(key, value);
    try {
      const Client = await clientClassOf(name, clientClass);
      expect(await outcomeOf(new Client({ fetch }), exampleCall)).toBe(exampleCall.result);
    } finally {
      vi.unstubAllEnvs();
    }
  });

  test('its client has the base URL of the record, or wants one where that is an example', async () => {
    const server = serverOf(createSandbox(), name);
    const { baseUrl: _, ...credentials } = server.clientOptions;
    const Client = await clientClassOf(name, clientClass);
    const asked: string[] = [];
    const toServer = Object.assign(
      (target: string | URL | Request, init?: RequestInit) => {
        const url = target instanceof Request ? target.url : String(target);
        asked.push(url);
        return server.fetch(url.replace(baseUrl, server.url), init);
      },
      { acceptsBodyOnGet: true as const },
    ) satisfies SandboxFetch;
    if (new URL(baseUrl).hostname.endsWith('.example.org')) {
      expect(() => new Client({ ...credentials, fetch: toServer })).toThrow(/baseUrl/);
      return;
    }
    expect(await outcomeOf(new Client({ ...credentials, fetch: toServer }), exampleCall)).toBe(exampleCall.result);
    expect(asked.every((url) => url.startsWith(`${baseUrl}/`))).toBe(true);
  });

  test('its client calls by the gateway, which holds the credentials', async () => {
    const { clientOptions, fetch } = serverOf(createSandbox(), name);
    const Client = await clientClassOf(name, clientClass);
    const providers: GatewayProviders = { [name]: new Client({ ...clientOptions, fetch }) };
    const gateway = createGateway({ providers, authorize: () => true, logger: silent });
    const page = new Client({
      gateway: 'https://panel.example/api/mail',
      fetch: (target: string | URL | Request, init?: RequestInit) => gateway(new Request(target, init)),
    });
    expect(await outcomeOf(page, exampleCall)).toBe(exampleCall.result);
  });
});

import { readFile } from 'node:fs/promises';
import { type ProductServer, type RunningSandbox, type Sandbox, SandboxService, startSandbox } from '@mailhost/sandbox';
import { afterEach, beforeEach, vi } from 'vitest';
import { readProducts } from '../scripts/products.mjs';

/** The TypeScript of a Markdown file, block after block. The path is from the root. */
export async function codeOf(path: string): Promise<string[]> {
  const text = await readFile(new URL(`../${path}`, import.meta.url), 'utf8');
  return [...text.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = '']) => code);
}

/** A sandbox for each test, which every client calls that is made without options, and what is printed meanwhile. */
export function withSandbox(): { readonly sandbox: RunningSandbox; readonly printed: unknown[][] } {
  let sandbox: RunningSandbox;
  let printed: unknown[][];
  beforeEach(async () => {
    sandbox = await startSandbox();
    stubEnvironment(sandbox);
    printed = capturePrinted();
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
    await sandbox.close();
  });
  return {
    get sandbox() {
      return sandbox;
    },
    get printed() {
      return printed;
    },
  };
}

function stubEnvironment(sandbox: RunningSandbox): void {
  for (const { name } of readProducts()) {
    for (const [key, value] of Object.entries(serverOf(sandbox, name).environment)) vi.stubEnv(key, value);
  }
}

/** A product's server in a sandbox. */
export function serverOf(sandbox: Sandbox, product: string): ProductServer {
  const server: unknown = Reflect.get(sandbox, product);
  if (isServer(server)) return server;
  throw new Error(`The sandbox has no server of ${product}: name it in packages/sandbox/src/products.ts.`);
}

const isServer = (value: unknown): value is ProductServer => value instanceof SandboxService && 'environment' in value;

/** What is printed from now on, line by line, instead of being printed. */
function capturePrinted(): unknown[][] {
  const printed: unknown[][] = [];
  for (const level of ['log', 'warn'] as const) {
    vi.spyOn(console, level).mockImplementation((...all) => {
      printed.push(all);
    });
  }
  return printed;
}

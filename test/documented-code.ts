import { readFile } from 'node:fs/promises';
import { type RunningSandbox, startSandbox } from '@mailhost/sandbox';
import { afterEach, beforeEach, vi } from 'vitest';

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

function stubEnvironment({ planimail, cleanmail, protecmail, iredadmin, wildduck }: RunningSandbox): void {
  vi.stubEnv('PLANIMAIL_BASE_URL', planimail.url);
  vi.stubEnv('PLANIMAIL_ID', planimail.planimailId);
  vi.stubEnv('PLANIMAIL_API_KEY', planimail.apiKey);
  vi.stubEnv('CLEANMAIL_BASE_URL', cleanmail.url);
  vi.stubEnv('CLEANMAIL_TOKEN', cleanmail.token);
  vi.stubEnv('IREDADMIN_BASE_URL', iredadmin.url);
  vi.stubEnv('IREDADMIN_USERNAME', iredadmin.username);
  vi.stubEnv('IREDADMIN_PASSWORD', iredadmin.password);
  vi.stubEnv('WILDDUCK_BASE_URL', wildduck.url);
  vi.stubEnv('WILDDUCK_ACCESS_TOKEN', wildduck.accessToken);
  vi.stubEnv('PROTECMAIL_BASE_URL', protecmail.url);
  vi.stubEnv('PROTECMAIL_API_KEY', protecmail.apiKey);
}

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

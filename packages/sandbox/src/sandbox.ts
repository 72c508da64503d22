import { CleanmailSandbox } from './cleanmail/sandbox.js';
import type { CleanmailDialect } from './cleanmail/server.js';
import { pathOf } from './exchange.js';
import { seededRandom } from './faults.js';
import { type IredadminDialect, IredadminSandbox } from './iredadmin/sandbox.js';
import { type Listening, listen } from './listen.js';
import { PlanimailSandbox } from './planimail/sandbox.js';
import type { PlanimailDialect } from './planimail/server.js';
import { ProtecmailSandbox } from './protecmail/sandbox.js';
import type { ProtecmailDialect } from './protecmail/server.js';
import { type WildduckDialect, WildduckSandbox } from './wildduck/sandbox.js';

export { CleanmailSandbox, PlanimailSandbox, ProtecmailSandbox };

/** Options of a sandbox. Everything has a default. */
export interface SandboxOptions {
  /** For faults that strike a share of the requests. Default 1. */
  readonly seed?: number;
  /** The paths of the base URLs, such as `/prefix/api`. Default: those of the products. */
  readonly basePaths?: SandboxBasePaths;
  readonly planimail?: Partial<PlanimailDialect>;
  readonly protecmail?: Partial<ProtecmailDialect>;
  readonly cleanmail?: Partial<CleanmailDialect>;
  readonly iredadmin?: Partial<IredadminDialect>;
  readonly wildduck?: Partial<WildduckDialect>;
}

/** Ports to listen on. Default 0: any that is free. */
export interface SandboxPorts {
  readonly planimail?: number;
  readonly protecmail?: number;
  readonly cleanmail?: number;
  readonly iredadmin?: number;
  readonly wildduck?: number;
}

/** The path of each product's base URL. */
export type SandboxBasePaths = { readonly [Product in keyof SandboxPorts]?: string };

/** Every product's server, without sockets: to be called by the `fetch` of each, or for msw. */
export interface Sandbox {
  readonly planimail: PlanimailSandbox;
  readonly protecmail: ProtecmailSandbox;
  readonly cleanmail: CleanmailSandbox;
  readonly iredadmin: IredadminSandbox;
  readonly wildduck: WildduckSandbox;
}

/** A sandbox that listens on loopback. */
export interface RunningSandbox {
  readonly planimail: PlanimailSandbox & Pick<Listening, 'url'>;
  readonly protecmail: ProtecmailSandbox & Pick<Listening, 'url'>;
  readonly cleanmail: CleanmailSandbox & Pick<Listening, 'url'>;
  readonly iredadmin: IredadminSandbox & Pick<Listening, 'url'>;
  readonly wildduck: WildduckSandbox & Pick<Listening, 'url'>;
  /** Ends all connections and frees the ports. */
  close(): Promise<void>;
}

const products = ['planimail', 'protecmail', 'cleanmail', 'iredadmin', 'wildduck'] as const;

/** Makes a sandbox that does not listen. */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const random = seededRandom(options.seed ?? 1);
  const sandbox: Sandbox = {
    planimail: new PlanimailSandbox(options.planimail ?? {}, random),
    protecmail: new ProtecmailSandbox(options.protecmail ?? {}, random),
    cleanmail: new CleanmailSandbox(options.cleanmail ?? {}, random),
    iredadmin: new IredadminSandbox(options.iredadmin ?? {}, random),
    wildduck: new WildduckSandbox(options.wildduck ?? {}, random),
  };
  for (const product of products) {
    const server = sandbox[product];
    server.url = new URL(options.basePaths?.[product] ?? pathOf(server.url), server.url).href.replace(/\/$/, '');
  }
  return sandbox;
}

/**
 * Starts every product's server on loopback.
 *
 * @example
 * const sandbox = await startSandbox();
 * const { url: baseUrl, planimailId, apiKey } = sandbox.planimail;
 * const planimail = new PlanimailClient({ baseUrl, planimailId, apiKey });
 * // …
 * await sandbox.close();
 */
export async function startSandbox(
  options: SandboxOptions & { readonly ports?: SandboxPorts } = {},
): Promise<RunningSandbox> {
  const sandbox = createSandbox(options);
  const servers: Listening[] = [];
  const close = async () => {
    await Promise.all(servers.map((server) => server.close()));
  };
  try {
    for (const product of products) {
      const server = await listen(sandbox[product], pathOf(sandbox[product].url), options.ports?.[product] ?? 0);
      servers.push(server);
      sandbox[product].url = server.url;
    }
    return { ...sandbox, close };
  } catch (error) {
    await close();
    throw error;
  }
}

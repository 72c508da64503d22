/** What the reader chose besides the code. */
export interface Conditions {
  /** Whether the servers fail now and then. */
  readonly faults: boolean;
  /** Which requests are struck follows from it. */
  readonly seed: number;
}

/** What the prelude of an example does besides. */
export interface PreludeExtras {
  /** Further variables of the environment. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Lines that put something into the servers of `sandbox`. */
  readonly seeding?: readonly string[];
}

const faults = `
for (const server of Object.values(sandbox)) {
  server.fail({ kind: 'status', status: 503, retryAfter: '0.3' }, { share: 0.15 });
  server.fail({ kind: 'reset', when: 'before' }, { share: 0.1 });
  server.fail({ kind: 'delay', milliseconds: 250 }, { share: 0.15 });
}
`;

/** The code that runs before the reader's, and is shown as it runs. */
export function preludeOf(
  { faults: areOn, seed }: Conditions,
  { environment = {}, seeding = [] }: PreludeExtras,
): string {
  const variables = Object.entries(environment).map(([name, value]) => `env.${name} = ${quoted(value)};\n`);
  return `import { createSandbox } from '@mailhost/sandbox';

// Servers of all five products, in the memory of this tab.
const sandbox = createSandbox({ seed: ${seed} });
${areOn ? faults : ''}${seeding.map((line) => `${line}\n`).join('')}
// fetch asks them by their addresses, and nobody else.
const servers = Object.values(sandbox);
const fetch = async (target, init) => {
  const { href } = new URL(target instanceof Request ? target.url : target);
  const server = servers.find(({ url }) => href.startsWith(url));
  if (server) return server.fetch(target, init);
  throw new TypeError(\`Nothing is sent from this page: \${href} is none of \${servers.map(({ url }) => url).join(', ')}.\`);
};

// The examples are written for a server. This plays one: a client finds addresses and credentials in the
// environment, and refuses to hold a secret unless it sees a version of Node.
const env = Object.assign({}, ...servers.map(({ environment }) => environment));
${variables.join('')}Object.assign(globalThis, {
  sandbox,
  fetch: Object.assign(fetch, { acceptsBodyOnGet: true }),
  process: { env, versions: { node: '22.0.0' } },
});
`;
}

const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

// Runs the command line on servers in memory that fail now and then: writes a configuration, plans, applies, plans
// again, lists, and is refused a deletion. --write puts what it prints into the root README, --check compares it.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';

const readme = new URL('../README.md', import.meta.url);
const script = fileURLToPath(new URL('../packages/cli/bin/mailhost.js', import.meta.url));
const [mode] = process.argv.slice(2);

const customers = `domains:
  - name: example.org
    host: main
    filter: front
    relay: { host: mx.example.net }
    mailboxes:
      - { address: ana@example.org, name: Ana Paz, quota: 2 GiB, password: 'env:NEW' }
      - { address: ben@example.org, name: Ben Ito, quota: 1 GiB, password: 'env:NEW' }
    aliases:
      - { address: info@example.org, targets: [ana@example.org, ben@example.org] }
    recipients: addresses
`;

const leavers = `domains:
  - name: example.org
    host: main
    mailboxes:
      - { address: ana@example.org, absent: delete }
      - { address: ben@example.org, absent: delete }
`;

const commands = [
  [
    'mailhost init --product iredadmin --name main --user postmaster@example.com --base-url $HOST --secret-from env:HOST_KEY',
    0,
  ],
  ['mailhost init --product protecmail --name front --base-url $FILTER --secret-from env:FILTER_KEY', 0],
  ['cat customers.yaml', 0],
  ['mailhost plan customers.yaml', 0],
  ['mailhost apply customers.yaml --yes | tail -1', 0],
  ['mailhost plan customers.yaml', 0],
  ['mailhost mailboxes list --account main --domain example.org', 0],
  ['mailhost apply leavers.yaml --yes --allow-deletes 1', 5],
];

const folder = mkdtempSync(join(tmpdir(), 'mailhost-demo-'));
writeFileSync(join(folder, 'customers.yaml'), customers);
writeFileSync(join(folder, 'leavers.yaml'), leavers);
const sandbox = spawn(execPath, [script, 'sandbox', '--faults', '10'], { stdio: ['ignore', 'pipe', 'ignore'] });
try {
  await demo(variablesIn(await firstOutput(sandbox)));
} finally {
  sandbox.kill('SIGINT');
  rmSync(folder, { recursive: true });
}

async function demo(variables) {
  const told = [];
  for (const [command, wanted] of commands) {
    const { text, stderr, exitCode } = await run(command, variables);
    const shown = `$ ${command}\n${text}`;
    // What servers that fail are waited for, and where reports are, is another each time.
    if (mode === undefined) console.log(`${shown}${stderr}`);
    told.push(shown);
    if (exitCode !== wanted)
      throw new Error(`${command}: it ended with ${exitCode}, and not ${wanted}.\n${text}${stderr}`);
  }
  if (mode !== undefined) compare(told.join('\n'));
}

/** What a command wrote: its results with the errors, and what else it told. */
async function run(command, variables) {
  const { PATH } = process.env;
  const env = { PATH, ...variables, NEW: 'Made-for-the-demo-1' };
  const line = command.replace(/^mailhost/, '"$NODE" "$MAILHOST"');
  const child = spawn('sh', ['-c', line], {
    cwd: folder,
    env: { ...env, NODE: execPath, MAILHOST: script, HOME: folder },
  });
  const [stdout, stderr] = await Promise.all([textOf(child.stdout), textOf(child.stderr)]);
  const exitCode = child.exitCode ?? (await new Promise((resolve) => child.once('close', resolve)));
  const lines = stderr.split(/(?<=\n)/);
  const error = lines.findIndex((one) => one.startsWith('Error: '));
  const [other, errors] = error < 0 ? [lines, []] : [lines.slice(0, error), lines.slice(error)];
  return { text: (stdout + errors.join('')).replaceAll(`${folder}/`, ''), stderr: other.join(''), exitCode };
}

async function textOf(stream) {
  let text = '';
  for await (const chunk of stream.setEncoding('utf8')) text += chunk;
  return text;
}

/** The sandbox prints its configuration at once. */
function firstOutput({ stdout }) {
  return new Promise((resolve, reject) => {
    let text = '';
    stdout.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
      if (/protecmail:\n[\s\S]*apiKey: .*\n/.test(text)) resolve(text);
    });
    stdout.once('end', () => reject(new Error('The sandbox did not start.')));
  });
}

function variablesIn(configuration) {
  const of = (product) => ({
    url: new RegExp(`product: ${product}\\n +baseUrl: (\\S+)`).exec(configuration)?.[1],
    secret: new RegExp(`export SANDBOX_${product.toUpperCase()}=(\\S+)`).exec(configuration)?.[1],
  });
  const [host, filter] = [of('iredadmin'), of('protecmail')];
  return { HOST: host.url, HOST_KEY: host.secret, FILTER: filter.url, FILTER_KEY: filter.secret };
}

function compare(told) {
  const text = readFileSync(readme, 'utf8');
  const block = /(<!-- demo: printed by `pnpm demo` -->\n\n```console\n)[\s\S]*?(```\n)/;
  if (!block.test(text)) throw new Error('README.md has no block for the demo.');
  const wanted = text.replace(block, (_, before, after) => `${before}${told}${after}`);
  if (mode === '--write') writeFileSync(readme, wanted);
  else if (text !== wanted)
    throw new Error('README.md shows another demo than is printed: node scripts/demo.mjs --write');
}

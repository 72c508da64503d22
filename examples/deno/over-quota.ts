#!/usr/bin/env -S deno run --allow-net --allow-env=WILDDUCK_BASE_URL,WILDDUCK_ACCESS_TOKEN
import { parseArgs } from 'node:util';
import { AbortError, MailhostError, WildduckClient } from '@mailhost/wildduck';

const usage = `usage: over-quota.ts [--above PERCENT] [--query PART_OF_NAME_OR_ADDRESS] [--page-size USERS]

Lists the users of a WildDuck server who use more of their quota than that (90 %), as CSV.
Exit status: 0 every user was looked at, 1 the server failed, 64 wrong usage, 130 interrupted.`;

const { above, query, pageSize } = readOptions();
const stop = new AbortController();
// The second Ctrl-C ends the script as it would without this.
const interrupt = () => {
  Deno.removeSignalListener('SIGINT', interrupt);
  stop.abort();
};
Deno.addSignalListener('SIGINT', interrupt);

const demo = Deno.env.has('WILDDUCK_BASE_URL') ? undefined : await startDemo();
// From the environment: WILDDUCK_BASE_URL, WILDDUCK_ACCESS_TOKEN.
const wildduck = new WildduckClient({ ...demo?.server, logLevel: 'error' });
const count = { read: 0, found: 0 };
try {
  printRow('username', 'name', 'address', 'used_bytes', 'quota_bytes', 'percent');
  for await (const { items, total } of wildduck.users
    .list({ query, limit: pageSize }, { signal: stop.signal })
    .pages()) {
    for (const { username, name, address, quota } of items) {
      count.read += 1;
      // A quota of 0 is none.
      if (!quota?.allowed) continue;
      const percent = (quota.used / quota.allowed) * 100;
      if (percent <= above) continue;
      count.found += 1;
      printRow(username, name ?? '', address, quota.used, quota.allowed, percent.toFixed(1));
    }
    console.error(`${count.read} of ${total} users read, ${count.found} above ${above} %.`);
  }
} catch (error) {
  if (!(error instanceof MailhostError)) throw error;
  const interrupted = error instanceof AbortError;
  console.error(interrupted ? 'Interrupted.' : error.message);
  console.error(`The list is not complete: it ends after ${count.read} users.`);
  Deno.exitCode = interrupted ? 130 : 1;
} finally {
  Deno.removeSignalListener('SIGINT', interrupt);
  await demo?.close();
}

function readOptions(): { above: number; query: string | undefined; pageSize: number } {
  try {
    const { values } = parseArgs({
      args: Deno.args,
      options: {
        above: { type: 'string', default: '90' },
        query: { type: 'string' },
        'page-size': { type: 'string', default: '250' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) {
      console.log(usage);
      Deno.exit(0);
    }
    const [above, pageSize] = [Number(values.above), Number(values['page-size'])];
    if (!(above >= 0)) throw new TypeError(`--above takes a number, and not ${values.above}`);
    if (!(pageSize >= 1 && pageSize <= 250)) throw new TypeError('--page-size is from 1 to 250');
    return { above, query: values.query, pageSize };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    console.error(`${error.message}\n\n${usage}`);
    Deno.exit(64);
  }
}

function printRow(...cells: readonly (string | number)[]): void {
  console.log(
    cells.map((cell) => (/[",\r\n]/.test(`${cell}`) ? `"${`${cell}`.replaceAll('"', '""')}"` : cell)).join(','),
  );
}

/** A server in this process, with users to be found. */
async function startDemo() {
  console.error('WILDDUCK_BASE_URL is not set: these are the users of a sandbox.');
  const { startSandbox } = await import('@mailhost/sandbox');
  const sandbox = await startSandbox();
  const { url: baseUrl, accessToken, state } = sandbox.wildduck;
  const { users } = new WildduckClient({ baseUrl, accessToken });
  for (const [username, percent] of Object.entries({ ana: 12, bob: 97, eva: 100, leo: 90 })) {
    const { id } = await users.create({
      username,
      name: `Paz, ${username}`,
      password: 'a long secret',
      quota: 1_000_000,
    });
    const user = state.users.get(id);
    if (user) user.storageUsed = percent * 10_000;
  }
  return { server: { baseUrl, accessToken }, close: () => sandbox.close() };
}

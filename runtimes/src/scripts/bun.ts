import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { RunningSandbox } from '@mailhost/sandbox';
import { check, equal } from '../suite/harness.js';
import type { ScriptCases } from './index.js';
import { type Environment, startScript, until } from './script.js';

const script = 'rename-mailboxes.ts';
const names = ['ana', 'bob', 'eva', 'leo', 'mia', 'tom'];

/** The script of examples/bun. Each case has a file, and with it a journal, of its own. */
export const bunScript: ScriptCases = {
  'types, with those of Bun': async ({ folder }) => {
    const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
    const { code, printed } = await startScript(folder, [process.execPath, compiler, '--project', folder], {}).ended;
    equal(code, 0, printed);
  },
  'on its own sandbox': async ({ runtime, folder }) => {
    const { code, printed, complained } = await startScript(folder, [runtime, script, 'renames.csv'], {}).ended;
    equal(code, 1, complained);
    check(printed.endsWith('4 rows: 2 renamed, 0 done before, 2 refused.\n'), printed);
    check(
      complained.includes('cwolf@example.org -> sales@example.org: iredadmin users.changeEmail: already exists'),
      complained,
    );
    check(
      complained.includes('dlee@example.org -> dora.lee@example.org: iredadmin users.changeEmail: no such'),
      complained,
    );
  },
  'wrong usage': async ({ runtime, folder }) => {
    const { code, printed, complained } = await startScript(folder, [runtime, script, '--dry'], {}).ended;
    equal([code, printed], [64, ''], complained);
  },
  'dry run': async ({ runtime, folder, sandbox }) => {
    const run = prepare(runtime, folder, sandbox, 'dry');
    const { code, printed, complained } = await run('--dry-run').ended;
    equal(code, 0, complained);
    check(printed.endsWith('6 rows: 6 can be renamed, 0 done before, 0 refused.\n'), printed);
    equal(renamed(sandbox), [], 'users with new addresses');
  },
  'interrupted, and resumed': async ({ runtime, folder, sandbox }) => {
    const run = prepare(runtime, folder, sandbox, 'interrupted');
    sandbox.iredadmin.fail({ kind: 'delay', milliseconds: 300 }, { match: isRename('eva') });
    const running = run('--concurrency', '1');
    await until(running, () => sandbox.iredadmin.requests.some(isRename('eva')));
    running.process.kill('SIGINT');
    const { code, printed, complained } = await running.ended;
    equal([code, renamed(sandbox)], [130, ['ana', 'bob', 'eva']], complained);
    check(printed.endsWith('6 rows: 3 renamed, 0 done before, 0 refused.\n'), printed);
    check(complained.endsWith('3 rows are left: run it again.\n'), complained);
    await finish(run, sandbox, '6 rows: 3 renamed, 3 done before, 0 refused.\n');
  },
  'killed, and resumed': async ({ runtime, folder, sandbox }) => {
    const run = prepare(runtime, folder, sandbox, 'killed');
    sandbox.iredadmin.fail({ kind: 'delay', milliseconds: 60_000 }, { match: isRename('eva'), times: 1 });
    const running = run('--concurrency', '1');
    await until(running, () => renamed(sandbox).includes('eva'));
    running.process.kill('SIGKILL');
    await running.ended;
    // The server did what it was asked for, which the journal cannot know.
    equal(renamed(sandbox), ['ana', 'bob', 'eva'], 'users with new addresses');
    await finish(run, sandbox, '6 rows: 4 renamed, 2 done before, 0 refused.\n');
  },
  'failing server, and resumed': async ({ runtime, folder, sandbox }) => {
    const run = prepare(runtime, folder, sandbox, 'failing');
    sandbox.iredadmin.fail({ kind: 'reset', when: 'after' }, { match: isRename('bob'), times: 1 });
    const { code, printed, complained } = await run('--concurrency', '1').ended;
    equal([code, renamed(sandbox)], [75, ['ana', 'bob']], complained);
    check(printed.endsWith('6 rows: 1 renamed, 0 done before, 0 refused.\n'), printed);
    check(complained.endsWith('5 rows are left: run it again.\n'), complained);
    await finish(run, sandbox, '6 rows: 5 renamed, 1 done before, 0 refused.\n');
  },
};

type Run = (...options: readonly string[]) => ReturnType<typeof startScript>;

/** Six users, a file that renames them, and the way to run the script on it. */
function prepare(runtime: string, folder: string, { iredadmin }: RunningSandbox, name: string): Run {
  iredadmin.addDomain('example.org');
  for (const user of names) iredadmin.addUser(`${user}@example.org`);
  const rows = names.map((user) => `${user}@example.org,${user}.new@example.org`);
  writeFileSync(join(folder, `${name}.csv`), ['from,to', ...rows, ''].join('\n'));
  const environment: Environment = {
    IREDADMIN_BASE_URL: iredadmin.url,
    IREDADMIN_USERNAME: iredadmin.username,
    IREDADMIN_PASSWORD: iredadmin.password,
  };
  return (...options) => startScript(folder, [runtime, script, `${name}.csv`, ...options], environment);
}

const isRename =
  (user: string) =>
  ({ method, path }: { readonly method: string; readonly path: string }): boolean =>
    method === 'POST' && decodeURIComponent(path) === `/user/${user}@example.org/change_email/${user}.new@example.org`;

const renamed = ({ iredadmin }: RunningSandbox): string[] =>
  names.filter((user) => iredadmin.state.users.has(`${user}.new@example.org`));

/** Runs the script again: it does what is left, and asks for no renaming twice. */
async function finish(run: Run, sandbox: RunningSandbox, last: string): Promise<void> {
  const { code, printed, complained } = await run().ended;
  equal([code, renamed(sandbox)], [0, names], complained);
  check(printed.endsWith(last), printed);
  const { requests, state } = sandbox.iredadmin;
  for (const user of names) {
    equal(requests.filter(isRename(user)).length, 1, `requests to rename ${user}`);
    equal(state.users.get(`${user}.new@example.org`)?.aliases, [`${user}@example.org`], `aliases of ${user}`);
  }
}

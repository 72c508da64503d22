import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/** What the workflows may do, and whose code they run. */
const folder = fileURLToPath(new URL('../.github/workflows/', import.meta.url));
const workflows = await Promise.all(
  (await readdir(folder)).map(async (name) => ({ name, text: await readFile(folder + name, 'utf8') })),
);

/** The jobs of a workflow: each one's name and lines. */
function jobsOf(text: string): { job: string; lines: string }[] {
  const [, jobs = ''] = text.split(/^jobs:\n/m);
  return jobs.split(/^ {2}(?=[\w-]+:\n)/m).flatMap((part) => {
    const job = /^([\w-]+):\n/.exec(part)?.[1];
    return job === undefined ? [] : [{ job, lines: part }];
  });
}

test.each(workflows)('$name runs actions by their commits, with the version beside it', ({ text }) => {
  const uses = [...text.matchAll(/uses: *(.*)$/gm)].map(([, action]) => action);
  expect(uses.length).toBeGreaterThan(0);
  for (const action of uses) expect(action).toMatch(/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

test('an action is of one commit everywhere', () => {
  const pins = workflows.flatMap(({ text }) => [...text.matchAll(/uses: *([\w./-]+)@(\S+)/g)]);
  const commits = new Map<string, Set<string>>();
  for (const [, action = '', commit = ''] of pins) commits.set(action, (commits.get(action) ?? new Set()).add(commit));
  for (const found of commits.values()) expect(found.size).toBe(1);
});

test('one job alone can publish, can do nothing else, and begins with nothing that another run has kept', () => {
  const jobs = workflows.flatMap(({ text }) => jobsOf(text));
  const publishing = jobs.filter(({ lines }) => /id-token/.test(lines) || /npm publish/.test(lines));
  expect(publishing.map(({ job }) => job)).toEqual(['publish']);
  const [{ lines } = { lines: '' }] = publishing;
  expect(/permissions:\n((?: {6}.*\n)+)/.exec(lines)?.[1]).toBe('      id-token: write\n');
  expect(lines).not.toMatch(/cache|checkout|install/);
});

test('no workflow has a permission that no job asked for', () => {
  for (const { text } of workflows) {
    const [head = ''] = text.split(/^jobs:\n/m);
    expect(head).toMatch(/^permissions:(?: \{\}|\n {2}contents: read)\n/m);
  }
});

test('the jobs of CI run each step of .ci/run once', async () => {
  const script = await readFile(new URL('../.ci/run', import.meta.url), 'utf8');
  const steps = /^steps=\((.+)\)$/m.exec(script)?.[1]?.split(' ') ?? [];
  const { text } = workflows.find(({ name }) => name === 'ci.yml') ?? { text: '' };
  const named = [...text.matchAll(/steps: ([\w -]+) \}/g)].flatMap(([, names = '']) => names.split(' '));
  expect(steps.length).toBeGreaterThan(10);
  expect(named.toSorted()).toEqual(steps.toSorted());
  for (const step of steps) expect(script).toMatch(new RegExp(`^${step}\\(\\) \\{`, 'm'));
});

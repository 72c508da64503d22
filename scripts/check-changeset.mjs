// Fails when the public surface changed since a base revision and no changeset came with it. The base is BASE, or
// origin/main, or the commit before; where there is none, as in a clone of one commit, it says so and passes.
import { spawnSync } from 'node:child_process';

const reports = ':(glob)packages/*/api/*.md';
const bases = process.env.BASE ? [process.env.BASE] : ['origin/main', 'HEAD~1'];
const head = git('rev-parse', 'HEAD');
// A base that is the commit itself has nothing to compare.
const base = bases.find(
  (revision) => ![undefined, head].includes(git('rev-parse', '--verify', `${revision}^{commit}`)),
);

if (base === undefined) {
  console.log(`Not checked for a changeset: there is no ${bases.join(' and no ')} to compare with.`);
} else {
  const from = git('merge-base', base, 'HEAD') ?? base;
  const changed = git('diff', '--name-only', '--diff-filter=MDR', from, '--', reports);
  const added = git('diff', '--name-only', '--diff-filter=A', from, '--', '.changeset/*.md');
  const untracked = git('ls-files', '--others', '--exclude-standard', '--', '.changeset/*.md');
  if (changed === undefined) throw new Error(`git could not compare with ${base}.`);
  if (!changed) console.log(`The public surface is as in ${base}.`);
  else if (added || untracked) console.log(`The public surface changed since ${base}, and a changeset tells of it.`);
  else {
    console.error(`The public surface changed since ${base}, and no changeset tells of it:\n${changed}`);
    console.error('Say what changed for the user with pnpm changeset.');
    process.exitCode = 1;
  }
}

/** What git prints; nothing where it fails. */
function git(...args) {
  const { status, stdout } = spawnSync('git', args, { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

// Fails when a test waits for a time, or looks at a clock to judge how long something took: on a busy machine both go
// wrong. Tests wait for what must come (`eventually`), hold timers (`holdTimers`), or let what is ready be done
// (`settled`), all of them in test/support/held-timers.ts.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from './packages/workspace.mjs';

/** Where time may pass, and why. */
const allowed = new Map([
  ['test/support/held-timers.ts', 'waits for what must come'],
  ['packages/gateway/test/harness.ts', 'counts rounds in which a raw connection was quiet'],
  ['packages/wildduck/test/live/target.ts', 'looks again and again at a real server'],
]);

const problems = [];
const used = new Set();
let checked = 0;
for (const file of testFiles()) {
  checked += 1;
  const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest, true);
  const found = [];
  const visit = (node) => {
    const what = problemOf(node);
    if (what) found.push(`${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${what}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  if (allowed.has(file) && found.length > 0) used.add(file);
  else problems.push(...found);
}
for (const file of allowed.keys())
  if (!used.has(file)) problems.push(`${file}: needs no leave to let time pass any more`);

if (problems.length > 0) {
  console.error(`${problems.join('\n')}\nSee test/support/held-timers.ts for what to do instead.`);
  process.exitCode = 1;
} else {
  console.log(`${checked} files of tests wait for no time.`);
}

/** Every file of the tests and what they share, also one that git does not know yet. */
function testFiles() {
  const patterns = [
    'packages/*/test/**/*.ts',
    'packages/*/src/**/*.test.ts',
    'test/**/*.ts',
    'examples/**/e2e/**/*.ts',
  ];
  const listed = execFileSync(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard', ...patterns.map((pattern) => `:(glob)${pattern}`)],
    { cwd: root, encoding: 'utf8' },
  );
  const removed = execFileSync('git', ['ls-files', '--deleted'], { cwd: root, encoding: 'utf8' }).split('\n');
  return listed.split('\n').filter((file) => file !== '' && !removed.includes(file));
}

/** What is wrong with a node, or `undefined`. */
function problemOf(node) {
  if (ts.isImportDeclaration(node) && /^(?:node:)?timers\/promises$/.test(node.moduleSpecifier.text)) {
    return 'timers/promises: a wait for a time';
  }
  if (ts.isCallExpression(node)) {
    const called = node.expression.getText();
    if (/^(?:globalThis\.|window\.)?set(?:Timeout|Interval)$/.test(called)) return `${called}: a wait for a time`;
    if (/(?:^|\.)(?:sleep|delay|waitForTimeout)$/.test(called)) return `${called}: a wait for a time`;
    if (called === 'AbortSignal.timeout') return `${called}: abort when something has come`;
    return undefined;
  }
  if (!ts.isBinaryExpression(node)) return undefined;
  // How long something took. That one time is before another may be said.
  const { kind } = node.operatorToken;
  const text = node.getText();
  const isMinus = kind === ts.SyntaxKind.MinusToken;
  const isComparison = kind >= ts.SyntaxKind.LessThanToken && kind <= ts.SyntaxKind.GreaterThanEqualsToken;
  const measures = (isMinus || isComparison) && /\b(?:performance\.now|hrtime(?:\.bigint)?)\(/.test(text);
  const judges = isMinus && /\bDate\.now\(\)/.test(text) && isExpected(node);
  return measures || judges ? `${text}: a look at the clock` : undefined;
}

/** Whether a node is what an `expect()` is about. */
function isExpected(node) {
  for (let around = node.parent; around; around = around.parent) {
    if (ts.isCallExpression(around) && around.expression.getText() === 'expect') return true;
  }
  return false;
}

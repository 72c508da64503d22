import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import ts from 'typescript';

/**
 * Marks calls and `new` that run when a module is loaded with a mark of purity, so that a bundler leaves out schemas
 * and operations that nobody uses. It holds for all of them: no module here does anything when it is loaded.
 */
export const pureAtLoading: Plugin = {
  name: 'pure-at-loading',
  setup(build) {
    build.onLoad({ filter: /\/src\/.*\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      return { contents: withMarks(text), loader: 'ts' };
    });
  },
};

const mark = '/* @__PURE__ */ ';

function withMarks(text: string): string {
  const source = ts.createSourceFile('module.ts', text, ts.ScriptTarget.ESNext, true);
  const places: number[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) || ts.isClassLike(node) || ts.isTypeNode(node)) return;
    // `a.check(…)` is marked once, before `a`; what is called within it is part of the same expression.
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) places.push(node.getStart(source));
    ts.forEachChild(node, visit);
  };
  for (const statement of source.statements) if (ts.isVariableStatement(statement)) visit(statement);
  const inOrder = [...new Set(places)].sort((one, other) => other - one);
  return inOrder.reduce((marked, place) => marked.slice(0, place) + mark + marked.slice(place), text);
}

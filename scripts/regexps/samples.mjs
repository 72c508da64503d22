// What `new RegExp` makes at run time from more than constants, by the file and the declaration that it stands in:
// examples, or what the file itself makes when it is loaded.
import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import ts from 'typescript';

export const samples = {
  'packages/planimail/src/sentences.ts patterns': madeBy('packages/planimail/src/sentences.ts'),
};

/** The patterns that a file without imports makes when it is loaded. */
function madeBy(file) {
  const text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: 'es2022' },
  });
  const made = [];
  const recording = new Proxy(RegExp, {
    construct(target, args) {
      const pattern = Reflect.construct(target, args);
      made.push([pattern.source, pattern.flags]);
      return pattern;
    },
  });
  new Script(outputText, { filename: file }).runInContext(createContext({ exports: {}, RegExp: recording }));
  if (made.length === 0) throw new Error(`${file} makes no pattern when it is loaded.`);
  return made;
}

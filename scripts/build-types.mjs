// Writes the type declarations of all packages, from one program: those that a public subpath leads to, and no others.
// What is marked `@internal` is left out of them.
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { namedFiles, publishedPackages, root, specifiersIn } from './packages/workspace.mjs';

const host = ts.createCompilerHost({});
const { options, fileNames, errors } = ts.getParsedCommandLineOfConfigFile(
  join(root, 'tsconfig.types.json'),
  { outDir: join(root, 'packages') },
  { ...ts.sys, onUnRecoverableConfigFileDiagnostic: (problem) => fail([problem]) },
);
const program = ts.createProgram(fileNames, options, host);
const declarations = new Map();
const { diagnostics } = program.emit(undefined, (file, text) => declarations.set(file, forOlderTypescript(text)));
fail([...errors, ...diagnostics]);

for (const { folder, manifest } of publishedPackages()) {
  const waiting = namedFiles(manifest)
    .filter((file) => file.endsWith('.d.ts'))
    .map((file) => join(folder, file));
  const written = new Set();
  for (const file of waiting) {
    if (written.has(file)) continue;
    written.add(file);
    const source = file.replace(`${folder}/dist/`, `${folder}/src/`);
    const text = declarations.get(source);
    if (text === undefined) throw new Error(`${file} is named in package.json or imported, and has no source.`);
    for (const specifier of specifiersIn(text)) {
      if (specifier.startsWith('.')) waiting.push(join(dirname(file), specifier.replace(/\.js$/, '.d.ts')));
    }
    const map = JSON.parse(declarations.get(`${source}.map`));
    map.sources = [relative(dirname(file), join(dirname(source), basename(map.sources[0])))];
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    writeFileSync(`${file}.map`, JSON.stringify(map));
  }
}

/** Before 5.7, `Uint8Array` takes no type parameter. What stands in its place means the same to newer versions. */
function forOlderTypescript(text) {
  return text
    .replaceAll('Uint8Array<ArrayBufferLike>', 'Uint8Array')
    .replaceAll('Uint8Array<ArrayBuffer>', '(Uint8Array & { readonly buffer: ArrayBuffer })');
}

function fail(problems) {
  if (problems.length === 0) return;
  console.error(ts.formatDiagnostics(problems, host));
  process.exit(1);
}

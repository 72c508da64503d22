// Installs the packed packages into each project of consumers/, builds it and runs it against a sandbox.
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { exampleCallsForRequire, exampleCallsModule, exampleCallsTypes } from './example-calls.mjs';
import { npmInstall, packPackages } from './packed.mjs';
import { readProducts } from './products.mjs';

const run = promisify(execFile);
const projects = fileURLToPath(new URL('../consumers/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'consumers-'));
const products = readProducts();
/** What each project is given of the products. */
const writtenInto = {
  require: { 'example-calls.cjs': exampleCallsForRequire(products) },
  typescript: { 'example-calls.ts': exampleCallsTypes(products) },
  browser: { 'example-calls.js': exampleCallsModule(products) },
  server: { 'example-calls.js': exampleCallsModule(products) },
};
/** What the calls give; where there is no Node, `withoutNode` for one that needs it. */
const outcomes = (withoutNode) =>
  Object.fromEntries(
    products.map(({ name, exampleCall }) => [name, (exampleCall.needsNode && withoutNode) || exampleCall.result]),
  );
let failed = false;
/** Node's modules, as code asks for them. */
const nodeModules = /["'`]node:|\b(?:from|import|require)\s*\(?\s*["'`](?:https?|stream|zlib|buffer|net|tls)["'`]/;

try {
  // The command line is a program, which nobody imports, and which has the sandbox among what it needs.
  const { sandbox: sandboxFile, cli: _, ...files } = packPackages(folder);
  const parent = join(folder, 'parent');
  cpSync(join(projects, 'require'), parent, { recursive: true });
  npmInstall(parent, [sandboxFile]);
  const { startSandbox } = await import(
    pathToFileURL(join(parent, 'node_modules/@mailhost/sandbox/dist/index.js')).href
  );
  const sandbox = await startSandbox();
  try {
    await checkAll(Object.values(files), JSON.stringify(placesOf(sandbox)));
  } finally {
    await sandbox.close();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;
if (!failed) console.log('The packages work for every consumer.');

async function checkAll(files, places) {
  const project = (name, ...others) => {
    const copy = join(folder, name);
    cpSync(join(projects, name), copy, { recursive: true });
    for (const [file, text] of Object.entries(writtenInto[name])) writeFileSync(join(copy, file), text);
    npmInstall(copy, [...files, ...others]);
    return copy;
  };
  const printed = async (file) =>
    JSON.parse((await run(process.execPath, [file], { env: { ...process.env, SANDBOX: places } })).stdout);

  await check('plain JavaScript with require()', async () => {
    same(await printed(join(project('require'), 'main.cjs')), outcomes());
  });

  for (const version of ['5.5.4', 'latest']) {
    const copy = await check(`TypeScript ${version}: installed`, () => {
      rmSync(join(folder, 'typescript'), { recursive: true, force: true });
      return project('typescript', `typescript@${version}`, '@types/node@20');
    });
    if (!copy) continue;
    const tsc = (...options) =>
      run(process.execPath, [join(copy, 'node_modules/typescript/bin/tsc'), ...options], { cwd: copy });
    await check(`TypeScript ${version}: bundler`, () => tsc('-p', 'tsconfig.bundler.json'));
    await check(`TypeScript ${version}: nodenext, ESM and CommonJS`, async () => {
      // Before 5.8, TypeScript does not know that require() takes ES modules.
      if (version.startsWith('5.5')) {
        await tsc('-p', 'tsconfig.esm.json');
      } else {
        await tsc('-p', 'tsconfig.json');
        same(await printed(join(copy, 'dist/commonjs.cjs')), { pong: 'pong', users: 0, nobody: true });
      }
      same(await printed(join(copy, 'dist/esm.mjs')), { pong: 'pong', users: 0, nobody: true });
    });
  }

  for (const name of ['browser', 'server']) {
    const copy = await check(`${name}: built`, async () => {
      const made = project(name);
      await run(process.execPath, [join(made, 'build.mjs')], { cwd: made });
      return made;
    });
    if (!copy) continue;
    for (const bundle of readdirSync(join(copy, 'dist'))) {
      await check(`${name}: ${bundle}`, async () => {
        const file = join(copy, 'dist', bundle, 'main.mjs');
        const forNode = bundle.includes('-node');
        const code = readFileSync(file, 'utf8');
        const ofNode = nodeModules.test(code);
        if (ofNode !== forNode)
          throw new Error(forNode ? 'the transport of Node is missing' : 'it names modules of Node');
        const { main } = await import(pathToFileURL(file).href);
        same(await main(JSON.parse(places)), outcomes(forNode ? undefined : 'refused'));
      });
    }
  }
}

async function check(what, work) {
  try {
    const outcome = await work();
    console.log(`ok      ${what}`);
    return outcome;
  } catch (error) {
    failed = true;
    console.error(`FAILED  ${what}\n${error.stdout ?? ''}${error.stderr ?? ''}${error.stack}`);
    return undefined;
  }
}

function same(actual, expected) {
  const [is, should] = [actual, expected].map((value) => JSON.stringify(value));
  if (is !== should) throw new Error(`${is} instead of ${should}`);
}

function placesOf(sandbox) {
  return Object.fromEntries(products.map(({ name }) => [name, sandbox[name].clientOptions]));
}

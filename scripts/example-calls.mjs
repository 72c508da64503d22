// One call of each product as code, of the records `mailhost`: for projects that bundle, compile or require() all.

/** `await new ProtecmailClient(options).ping()`, and for a list the number of its items. */
function callOf({ clientClass, exampleCall: { method, arguments: given = [], result } }) {
  const call = `await new ${clientClass}(options).${method}(${given.map((value) => JSON.stringify(value)).join(', ')})`;
  return typeof result === 'number' ? `(${call}).items.length` : call;
}

const imports = (products) =>
  products.map(({ name, clientClass }) => `import { ${clientClass} } from '@mailhost/${name}';`);
const requires = (products) =>
  products.map(({ name, clientClass }) => `const { ${clientClass} } = require('@mailhost/${name}');`);
const entries = (products) => products.map((product) => `  ${product.name}: async (options) => ${callOf(product)},`);

/** A module of ES: `exampleCalls`, by product, each a function of the client's options. */
export function exampleCallsModule(products) {
  return [...imports(products), 'export const exampleCalls = {', ...entries(products), '};', ''].join('\n');
}

/** The same for require(). */
export function exampleCallsForRequire(products) {
  return [...requires(products), 'exports.exampleCalls = {', ...entries(products), '};', ''].join('\n');
}

/** That what such a call gives is typed, by `Typed` of consumers/typescript. */
export function exampleCallsTypes(products) {
  const lines = products.map(({ clientClass, exampleCall: { method } }) => {
    const members = method.split('.').map((key) => `['${key}']`);
    return `  'typed' satisfies Typed<Awaited<ReturnType<${clientClass}${members.join('')}>>>,`;
  });
  const typeImports = imports(products).map((line) => line.replace('import', 'import type'));
  return [
    ...typeImports,
    "import type { Typed } from './types.js';",
    "export const typedCalls: readonly 'typed'[] = [",
    ...lines,
    '];',
    '',
  ].join('\n');
}

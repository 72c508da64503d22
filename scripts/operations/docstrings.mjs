import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** How deep the fields of a type are looked at. */
const deepest = 4;

/**
 * By product, and by the place of each method from the client (`domains.users.list`): what its docstring and types say.
 */
export function readDocstrings(products) {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(
    { ...config, include: [], files: ['vitest.config.ts'] },
    ts.sys,
    root,
  );
  const files = new Map(products.map((product) => [product.name, sourcesOf(product.folder)]));
  const program = ts.createProgram([...files.values()].flat(), options);
  const checker = program.getTypeChecker();
  return new Map([...files].map(([name, sources]) => [name, methodsOf(sources, program, checker)]));
}

/** The method of an operation: its id, or for one with several requests the part of it that a method is called by. */
export function methodOf(id, docs) {
  if (docs.has(id)) return id;
  const [resource, ...parts] = id.split('.');
  return parts.map((part) => `${resource}.${part}`).find((name) => docs.has(name));
}

function sourcesOf(folder) {
  const files = ['src/client.ts', 'src/connection.ts']
    .map((name) => new URL(name, folder))
    .filter((file) => existsSync(file));
  const resources = readdirSync(new URL('src/resources/', folder)).map(
    (name) => new URL(`src/resources/${name}`, folder),
  );
  return [...files, ...resources].map((file) => fileURLToPath(file));
}

function methodsOf(files, program, checker) {
  const classes = new Map();
  for (const file of files) {
    for (const node of program.getSourceFile(file).statements.filter(ts.isClassDeclaration)) {
      classes.set(node.name?.text ?? '', node);
    }
  }
  const client = [...classes.keys()].find((name) => name.endsWith('Client'));
  const found = new Map();
  const walk = (name, path) => {
    const node = classes.get(name);
    if (!node) return;
    for (const member of node.members.filter(ts.isMethodDeclaration)) {
      const place = [...path, member.name.getText()].join('.');
      const words = wordsOf(member, checker);
      if (words && !found.has(place)) found.set(place, words);
    }
    walk(node.heritageClauses?.[0]?.types[0]?.expression.getText(), path);
    for (const member of node.members.filter(ts.isPropertyDeclaration)) {
      if (member.type && ts.isTypeReferenceNode(member.type)) {
        walk(member.type.typeName.getText(), [...path, member.name.getText()]);
      }
    }
  };
  walk(client, []);
  return found;
}

function wordsOf(method, checker) {
  const [doc] = ts.getJSDocCommentsAndTags(method);
  if (!doc) return undefined;
  const text = plain(ts.getTextOfJSDocComment(doc.comment) ?? '');
  const summary = /^.*?[.](?= |$)/.exec(text)?.[0] ?? text;
  const description = text.slice(summary.length).trim();
  const input = {};
  for (const parameter of method.parameters)
    addFields(checker.getTypeAtLocation(parameter), '', input, checker, method);
  const output = {};
  const signature = checker.getSignatureFromDeclaration(method);
  const [given] = checker.getTypeArguments(checker.getReturnTypeOfSignature(signature)) ?? [];
  if (given) addFields(given, '', output, checker, method);
  return { summary, description, input, output };
}

/** What the types say of fields, by their place: `platforms.authData`. Those of the core's own options are left out. */
function addFields(type, path, found, checker, node, depth = 0) {
  if (depth > deepest) return;
  for (const part of type.isUnionOrIntersection() ? type.types : [type]) {
    const item = itemOf(part, checker);
    if (item) {
      addFields(item, path, found, checker, node, depth);
      continue;
    }
    if (!(part.flags & ts.TypeFlags.Object) && !part.isIntersection()) continue;
    for (const property of checker.getPropertiesOfType(part)) {
      const file = property.declarations?.[0]?.getSourceFile().fileName ?? '';
      if (!file.includes('/packages/') || file.includes('/packages/core/') || file.includes('/node_modules/')) continue;
      const place = path === '' ? property.name : `${path}.${property.name}`;
      if (Object.hasOwn(found, place)) continue;
      const text = plain(ts.displayPartsToString(property.getDocumentationComment(checker)));
      if (text !== '') found[place] = text;
      addFields(checker.getTypeOfSymbolAtLocation(property, node), place, found, checker, node, depth + 1);
    }
  }
}

function itemOf(type, checker) {
  if (!checker.isArrayLikeType(type)) return undefined;
  return checker.getIndexTypeOfType(type, ts.IndexKind.Number);
}

function plain(text) {
  return text
    .replace(/\{@link ([\w.]+)\}/g, '`$1`')
    .replace(/\s+/g, ' ')
    .trim();
}

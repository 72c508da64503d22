// The public surface of a package as text: each name once, with its declaration, in a stable order.
import ts from 'typescript';

const printer = ts.createPrinter({ removeComments: true });

/**
 * A part of the report for each public subpath. What an earlier one has already shown is only named, and so is a whole
 * module that is exported under a name.
 */
export function subpathReports(program, folder, subpaths) {
  const checker = program.getTypeChecker();
  const shown = new Map();
  const isOwn = (declaration) => declaration.getSourceFile().fileName.startsWith(`${folder}/`);
  return subpaths.map(({ subpath, types }) => {
    const source = program.getSourceFile(types);
    const module = source && checker.getSymbolAtLocation(source);
    if (!module) throw new Error(`${subpath} has no type declarations: build first.`);
    const texts = [];
    const asElsewhere = new Map();
    const needed = [];
    for (const exported of sorted(checker.getExportsOfModule(module))) {
      const symbol = resolved(checker, exported);
      const own = (symbol.declarations ?? []).filter(isOwn);
      const where = own.length === 0 ? packageOf(symbol) : shown.get(symbol);
      const isModule = own.some(ts.isSourceFile);
      const name = isModule ? `* as ${exported.name}` : `${symbol.name} as ${exported.name}`;
      if (where !== undefined) asElsewhere.set(where, [...(asElsewhere.get(where) ?? []), exported.name]);
      else {
        shown.set(symbol, subpath);
        if (isModule) texts.push(`export ${name};`);
        else if (exported.name !== symbol.name) texts.push(`export { ${name} };`);
        if (isModule) continue;
        for (const declaration of own) texts.push(textOf(declaration));
        needed.push(...own);
      }
    }
    const inner = innerDeclarations(checker, needed, shown, isOwn, subpath);
    return [
      `## ${subpath}\n`,
      ...[...asElsewhere].sort(byFirst).map(([where, names]) => `As in \`${where}\`: ${names.map(code).join(', ')}.\n`),
      ...block(texts),
      ...(inner.length > 0 ? ['Not exported, but named above:\n'] : []),
      ...block(inner),
    ].join('\n');
  });
}

/** What exported declarations name and is not exported itself: its change is a change for users, too. */
function innerDeclarations(checker, declarations, shown, isOwn, subpath) {
  const found = new Map();
  const waiting = [...declarations];
  const visit = (node) => {
    if (ts.isIdentifier(node)) {
      const at = checker.getSymbolAtLocation(node);
      const symbol = at && resolved(checker, at);
      const own = (symbol?.declarations ?? []).filter((one) => isOwn(one) && isTopLevel(one));
      if (own.length > 0 && !shown.has(symbol)) {
        shown.set(symbol, subpath);
        found.set(symbol, own);
        waiting.push(...own);
      }
    }
    ts.forEachChild(node, visit);
  };
  for (const declaration of waiting) visit(statementOf(declaration));
  return sorted([...found.keys()]).flatMap((symbol) => found.get(symbol).map(textOf));
}

function resolved(checker, symbol) {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

/** `@mailhost/core` for what another package declares. */
function packageOf(symbol) {
  const file = symbol.declarations?.[0]?.getSourceFile().fileName ?? '';
  const own = /\/packages\/([\w-]+)\/dist\//.exec(file)?.[1];
  return own ? `@mailhost/${own}` : (/.*\/node_modules\/((?:@[\w-]+\/)?[\w.-]+)/.exec(file)?.[1] ?? 'elsewhere');
}

function isTopLevel(declaration) {
  const statement = statementOf(declaration);
  return !ts.isSourceFile(declaration) && ts.isSourceFile(statement.parent);
}

/** A constant's whole statement; any other declaration is one. */
function statementOf(declaration) {
  return ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
}

/** A declaration without comments and private members, which are nobody's concern. */
function textOf(declaration) {
  const source = declaration.getSourceFile();
  const statement = statementOf(declaration);
  return printer
    .printNode(ts.EmitHint.Unspecified, statement, source)
    .replace(/^ {4}private .*;\n/gm, '')
    .replace(/^( {4})+/gm, (spaces) => ' '.repeat(spaces.length / 2));
}

function sorted(symbols) {
  return [...symbols].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function byFirst([a], [b]) {
  return a < b ? -1 : 1;
}

function code(name) {
  return `\`${name}\``;
}

function block(texts) {
  return texts.length > 0 ? [`\`\`\`ts\n${texts.join('\n\n')}\n\`\`\`\n`] : [];
}

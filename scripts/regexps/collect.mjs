import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import ts from 'typescript';

/**
 * Every regular expression of some files: the literals, and what `RegExp` is called with where that follows from
 * constants. What does not is asked of `samples`, by its file and the declaration that it stands in, and else is among
 * `unknown`.
 */
export function collectRegExps(root, files, options, samples) {
  const program = ts.createProgram([...files], options);
  const checker = program.getTypeChecker();
  const found = [];
  const unknown = [];
  const used = new Set();
  const wanted = new Set(files);

  for (const file of program.getSourceFiles()) {
    if (!wanted.has(file.fileName)) continue;
    const name = relative(root, file.fileName);
    const placeOf = (node) => `${name}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`;

    const visit = (node) => {
      if (ts.isRegularExpressionLiteral(node)) {
        const { text } = node;
        const end = text.lastIndexOf('/');
        found.push({ place: placeOf(node), source: text.slice(1, end), flags: text.slice(end + 1) });
      } else if (isRegExpCall(node)) {
        const [pattern, flags] = node.arguments ?? [];
        const source = pattern && textOf(pattern, checker);
        const flagText = flags ? textOf(flags, checker) : '';
        const key = `${name} ${declarationAround(node)}`;
        const sampled = samples[key];
        if (source !== undefined && flagText !== undefined) {
          found.push({ place: placeOf(node), source, flags: flagText });
        } else if (sampled) {
          used.add(key);
          for (const [sample, with_] of sampled) found.push({ place: placeOf(node), source: sample, flags: with_ });
        } else {
          unknown.push(`${placeOf(node)}: ${key}`);
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return { found, unknown, unused: Object.keys(samples).filter((key) => !used.has(key)) };
}

function isRegExpCall(node) {
  return (
    (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === 'RegExp'
  );
}

/** The name of the function or constant at the top of a file that a node stands in. */
function declarationAround(node) {
  let around = node;
  while (!ts.isSourceFile(around.parent)) around = around.parent;
  return (ts.isVariableStatement(around) ? around.declarationList.declarations[0] : around).name?.getText() ?? '';
}

/** The text that an expression of constants has; `undefined` for any other. */
function textOf(node, checker) {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isParenthesizedExpression(node)) return textOf(node.expression, checker);
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    return joined([textOf(node.left, checker), textOf(node.right, checker)]);
  }
  if (ts.isTemplateExpression(node)) {
    return joined([
      node.head.text,
      ...node.templateSpans.flatMap((span) => [textOf(span.expression, checker), span.literal.text]),
    ]);
  }
  if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'String.raw') {
    const { template } = node;
    if (ts.isNoSubstitutionTemplateLiteral(template)) return template.rawText;
    return joined([
      template.head.rawText,
      ...template.templateSpans.flatMap((span) => [textOf(span.expression, checker), span.literal.rawText]),
    ]);
  }
  if (ts.isPropertyAccessExpression(node) && node.name.text === 'source') {
    const value = constantOf(node.expression, checker);
    if (value && ts.isRegularExpressionLiteral(value)) return value.text.slice(1, value.text.lastIndexOf('/'));
    const [pattern] = value && isRegExpCall(value) ? (value.arguments ?? []) : [];
    return pattern && textOf(pattern, checker);
  }
  const value = constantOf(node, checker);
  return value && textOf(value, checker);
}

/** What a constant was set to. */
function constantOf(node, checker) {
  if (!ts.isIdentifier(node)) return undefined;
  let symbol = checker.getSymbolAtLocation(node);
  if (symbol && symbol.flags & ts.SymbolFlags.Alias) symbol = checker.getAliasedSymbol(symbol);
  const declaration = symbol?.valueDeclaration;
  if (!declaration || !ts.isVariableDeclaration(declaration)) return undefined;
  return ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const ? declaration.initializer : undefined;
}

function joined(parts) {
  return parts.includes(undefined) ? undefined : parts.join('');
}

/** The compiler's options of a configuration. */
export function compilerOptions(path, folder) {
  const { config } = ts.readConfigFile(path, (name) => readFileSync(name, 'utf8'));
  return ts.parseJsonConfigFileContent(config, ts.sys, folder).options;
}

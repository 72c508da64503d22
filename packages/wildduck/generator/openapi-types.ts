import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import type { Document } from './document.js';

/** The types of paths, operations and components, by openapi-typescript. */
export async function openapiTypes(document: Document): Promise<string> {
  const nodes = await openapiTS(structuredClone(document) as never, {
    immutable: true,
    // A default is the server's: the caller may leave the field out.
    defaultNonNullable: false,
    emptyObjectsUnknown: true,
    silent: true,
  });
  return withPlainDescriptions(astToString(nodes.map(withUndefined)));
}

/**
 * Descriptions as the text of docstrings, and not in a tag, so that all that reads docstrings has them. A format stands
 * behind.
 */
function withPlainDescriptions(types: string): string {
  return types
    .replace(/^( *\* )(Format: [\w-]+)\n *\* @description (.*)$/gm, '$1$3 $2.')
    .replace(/^( *(?:\/\*\*|\*) )@description /gm, '$1');
}

/** Fields that may be left out may be `undefined` too, which is left out as well. */
function withUndefined(node: ts.Node): ts.Node {
  const visit = (inner: ts.Node): ts.Node => {
    const visited = ts.visitEachChild(inner, visit, undefined);
    if (!ts.isPropertySignature(visited) || !visited.questionToken || !visited.type) return visited;
    if (visited.type.kind === ts.SyntaxKind.NeverKeyword) return visited;
    const undefinedType = ts.factory.createKeywordTypeNode(ts.SyntaxKind.UndefinedKeyword);
    return ts.factory.updatePropertySignature(
      visited,
      visited.modifiers,
      visited.name,
      visited.questionToken,
      ts.factory.createUnionTypeNode([visited.type, undefinedType]),
    );
  };
  return visit(node);
}

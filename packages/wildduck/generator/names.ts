import type { GatewayRules } from '@mailhost/core/relay';
import {
  type Document,
  jsonBody,
  type OperationObject,
  operationsOf,
  type Placed,
  pascalCase,
  refName,
  type SchemaObject,
} from './document.js';

/** What spec/operations.yaml says of an operation. */
export interface OperationFacts {
  readonly id: string;
  readonly repeat: 'readonly' | 'idempotent' | 'non-idempotent';
  readonly body?: string;
  readonly adapt?: string;
  readonly read?: string;
  readonly failure?: string;
  readonly recognizes?: string;
  readonly secret?: readonly string[];
  readonly notFoundMeansDone?: boolean;
  readonly destructive?: boolean;
  readonly gateway?: GatewayRules;
  readonly answer?: 'bytes' | 'binary' | 'events';
}

export type OperationTable = Readonly<Record<string, OperationFacts>>;

/** What the table says of an operation, which it has to name. */
export function factsOf(table: OperationTable, { operation }: Pick<Placed, 'operation'>): OperationFacts {
  const facts = table[operation.operationId];
  if (!facts) throw new Error(`spec/operations.yaml does not name ${operation.operationId}.`);
  return facts;
}

/** The name of the type of an operation's JSON body. */
export function bodyName(operationId: string, facts: OperationFacts): string {
  return facts.body ?? `${pascalCase(operationId)}Request`;
}

/** The document with other names for some of its components. */
export function withTypeNames(document: Document, names: Readonly<Record<string, string>>): Document {
  for (const name of Object.keys(names)) {
    if (!document.components.schemas[name])
      throw new Error(`spec/type-names.yaml names ${name}, which is not in the spec.`);
  }
  const renamed: Document = JSON.parse(
    JSON.stringify(document).replace(/#\/components\/schemas\/(\w+)/g, (reference, name: string) =>
      reference.replace(name, names[name] ?? name),
    ),
  );
  const schemas = Object.entries(renamed.components.schemas).map(([name, schema]) => [names[name] ?? name, schema]);
  return { ...renamed, components: { ...renamed.components, schemas: Object.fromEntries(schemas) } };
}

/** The document with each inline request, answer and item of a list as a named component. */
export function withNamedTypes(document: Document, table: OperationTable): Document {
  const named: Record<string, SchemaObject> = { ...document.components.schemas };
  const add = (name: string, schema: SchemaObject): SchemaObject => {
    if (named[name]) throw new Error(`There are two types of the name ${name}.`);
    named[name] = schema;
    return { $ref: `#/components/schemas/${name}` };
  };
  const paths: Record<string, Document['paths'][string]> = { ...document.paths };
  for (const { path, method, operation } of operationsOf(document)) {
    const facts = factsOf(table, { operation });
    const body = jsonBody(operation);
    const answer = operation.responses['200']?.content?.['application/json']?.schema;
    const inlineBody = body && !refName(body) ? add(bodyName(operation.operationId, facts), body) : undefined;
    const inlineAnswer =
      answer && !refName(answer) ? add(`${pascalCase(operation.operationId)}Response`, answer) : undefined;
    paths[path] = {
      ...paths[path],
      [method]: {
        ...operation,
        ...(inlineBody && { requestBody: withSchema(operation.requestBody, inlineBody) }),
        ...(inlineAnswer && {
          responses: { ...operation.responses, 200: withSchema(operation.responses['200'], inlineAnswer) },
        }),
      },
    };
  }
  for (const [name, schema] of Object.entries(named)) {
    const item = schema.properties?.['results']?.items;
    if (!item || refName(item)) continue;
    const results = { ...schema.properties?.['results'], items: add(name.replace(/Response$/, 'Result'), item) };
    named[name] = { ...schema, properties: { ...schema.properties, results } };
  }
  for (const operationId of Object.keys(table)) {
    if (!operationsOf(document).some(({ operation }) => operation.operationId === operationId)) {
      throw new Error(`spec/operations.yaml names ${operationId}, which is not in the spec.`);
    }
  }
  return { ...document, paths, components: { ...document.components, schemas: named } };
}

function withSchema<Body extends OperationObject['requestBody'] | OperationObject['responses'][string]>(
  body: Body,
  schema: SchemaObject,
) {
  return { ...body, content: { ...body?.content, 'application/json': { schema } } };
}

/**
 * The document with one entry for each path: the vendor's has some twice, under two names of one parameter. The names
 * of the first entry stay.
 */
export function withOneNameForEachPath(document: Document): Document {
  const paths: Record<string, Document['paths'][string]> = {};
  for (const [path, item] of Object.entries(document.paths)) {
    const same = Object.keys(paths).find((other) => other.replace(/\{\w+\}/g, '{}') === path.replace(/\{\w+\}/g, '{}'));
    if (same === undefined) {
      paths[path] = item;
      continue;
    }
    const names = parameterNames(path);
    const kept = parameterNames(same);
    const renamed = Object.entries(item).map(([method, operation]): [string, OperationObject] => [
      method,
      {
        ...operation,
        parameters: (operation.parameters ?? []).map((parameter) =>
          parameter.in === 'path'
            ? { ...parameter, name: kept[names.indexOf(parameter.name)] ?? parameter.name }
            : parameter,
        ),
      },
    ]);
    paths[same] = { ...paths[same], ...Object.fromEntries(renamed) };
  }
  return { ...document, paths };
}

export function parameterNames(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
}

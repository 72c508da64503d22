import { type Document, operationsOf, refName, type SchemaObject } from './document.js';
import { ownQuery, queryName } from './signature.js';

/** Every component and every query under its own name, so that a hover shows a name and not two hundred lines. */
export function modelsFile(document: Document): string {
  const components = Object.entries(document.components.schemas).map(([name, schema]) => component(name, schema));
  const queries = operationsOf(document)
    .filter(({ operation }) => ownQuery(operation).length > 0)
    .map(({ operation }) => {
      const { operationId } = operation;
      return `export interface ${queryName(operationId)} extends QueryOf<'${operationId}'> {}`;
    });
  return [
    "import type { components, operations } from './openapi.js';",
    "type Component<Name extends keyof components['schemas']> = components['schemas'][Name];",
    "type QueryOf<Name extends keyof operations> = NonNullable<operations[Name]['parameters']['query']>;",
    ...components,
    ...queries,
  ].join('\n\n');
}

function component(name: string, schema: SchemaObject): string {
  const isObject = refName(schema) === undefined && (schema.properties !== undefined || schema.allOf !== undefined);
  return isObject
    ? `export interface ${name} extends Component<'${name}'> {}`
    : `export type ${name} = Component<'${name}'>;`;
}

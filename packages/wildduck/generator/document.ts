/** Any JSON value of a spec. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/** The parts of an OpenAPI 3.0 schema that this API uses. */
export interface SchemaObject {
  readonly $ref?: string;
  readonly type?: 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object';
  readonly format?: string;
  readonly enum?: readonly (string | number | boolean | null)[];
  readonly nullable?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: SchemaObject;
  readonly properties?: Readonly<Record<string, SchemaObject>>;
  readonly additionalProperties?: boolean | SchemaObject;
  readonly required?: readonly string[];
  readonly oneOf?: readonly SchemaObject[];
  readonly allOf?: readonly SchemaObject[];
  readonly description?: string;
  readonly default?: Json;
}

export interface ParameterObject {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required?: boolean;
  readonly schema: SchemaObject;
  readonly style?: string;
  readonly description?: string;
}

export interface MediaTypes {
  readonly content?: Readonly<Record<string, { readonly schema?: SchemaObject }>>;
}

export interface OperationObject {
  readonly operationId: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly ParameterObject[];
  readonly requestBody?: MediaTypes & { readonly required?: boolean };
  readonly responses: Readonly<Record<string, MediaTypes & { readonly $ref?: string }>>;
}

export const methods = ['get', 'post', 'put', 'delete'] as const;
export type Method = (typeof methods)[number];

export interface Document {
  readonly openapi: string;
  readonly info: JsonObject;
  readonly paths: Readonly<Record<string, { readonly [Name in Method]?: OperationObject }>>;
  readonly components: { readonly schemas: Readonly<Record<string, SchemaObject>> };
}

/** An operation with its place in the document. */
export interface Placed {
  readonly method: Method;
  readonly path: string;
  readonly operation: OperationObject;
}

/** Every operation, in the order of the document. */
export function operationsOf(document: Document): Placed[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      return operation ? [{ method, path, operation }] : [];
    }),
  );
}

/** The name of the component that a schema refers to. */
export function refName(schema: SchemaObject | undefined): string | undefined {
  return schema?.$ref?.replace('#/components/schemas/', '');
}

/** The schema of an operation's JSON body. */
export function jsonBody(operation: OperationObject): SchemaObject | undefined {
  return operation.requestBody?.content?.['application/json']?.schema;
}

export function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The text in which every generated JSON file is written. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

import {
  type Document,
  jsonBody,
  type OperationObject,
  type ParameterObject,
  type Placed,
  pascalCase,
  refName,
} from './document.js';
import { type OperationFacts, parameterNames } from './names.js';

/** What an operation takes and gives, as TypeScript. */
export interface Signature {
  readonly args: string;
  readonly result: string;
  /** The types of models.ts that these name. */
  readonly models: readonly string[];
  /** The types of `@mailhost/core` that these name. */
  readonly coreTypes: readonly string[];
}

/** Fields that say who is behind a call, for the server's log. They are options of every call. */
export const logged: ReadonlySet<string> = new Set(['sess', 'ip']);

export function queryName(operationId: string): string {
  return `${pascalCase(operationId)}Query`;
}

/** The query parameters of an operation that are its own. */
export function ownQuery(operation: OperationObject): ParameterObject[] {
  return (operation.parameters ?? []).filter(({ in: where, name }) => where === 'query' && !logged.has(name));
}

/** The name of the answer's type; none where the answer says no more than that it went well. */
export function answerName(operation: OperationObject): string | undefined {
  const name = refName(operation.responses['200']?.content?.['application/json']?.schema);
  return name === 'SuccessResponse' ? undefined : name;
}

export function signatureOf(document: Document, { path, operation }: Placed, { answer }: OperationFacts): Signature {
  const names = parameterNames(path);
  const query = ownQuery(operation);
  const body = refName(jsonBody(operation)) ?? (operation.requestBody && 'Content');
  const optionalBody = body !== 'Content' && !document.components.schemas[body ?? '']?.required?.length;
  const model = answerName(operation);
  const args = [
    names.length > 0 && `readonly path: { ${names.map((name) => `readonly ${name}: string | number`).join('; ')} }`,
    query.length > 0 &&
      `readonly query${query.some(({ required }) => required) ? '' : '?'}: ${queryName(operation.operationId)}`,
    body && `readonly body${optionalBody ? '?' : ''}: ${body}`,
  ].filter(Boolean);
  const result = answer === 'events' ? 'AsyncIterable<ServerSentEvent>' : answer ? 'Uint8Array' : model;
  const isModel = (name: string | false | undefined): name is string => !!name && name !== 'Content';
  return {
    args: args.length > 0 ? `{ ${args.join('; ')} }` : 'unknown',
    result: result ?? 'void',
    models: [query.length > 0 && queryName(operation.operationId), body, !answer && model].filter(isModel),
    coreTypes: [...(body === 'Content' ? ['Content'] : []), ...(answer === 'events' ? ['ServerSentEvent'] : [])],
  };
}

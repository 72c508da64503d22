import type { ErrorObject, ValidateFunction } from 'ajv';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import type { ParsedResponse } from './answer.js';
import { isJson, isObject } from './answer.js';
import type { Schema, Spec } from './spec.js';
import { componentsDocument, operationFinder, responseSchema, toJsonSchema } from './spec.js';
import { undeclaredProperties } from './undeclared.js';

export interface Misfit {
  instancePath: string;
  schemaPath: string;
  message: string;
  /** What the answer has at the path. */
  value: unknown;
}

export type Verdict =
  /** `asError`: an error that came with a 2xx status, held against the `default` response. */
  | { kind: 'conforms'; asError?: true }
  | { kind: 'misfits'; misfits: Misfit[] }
  /** The spec has no JSON schema for this operation and status. */
  | { kind: 'no schema' }
  /** The answer is not JSON. */
  | { kind: 'not json' };

export interface Comparison {
  answer: ParsedResponse;
  verdict: Verdict;
  /** Paths of properties that the schema does not declare. */
  undeclared: string[];
}

/** Holds every answer against the schema that the spec declares for its operation and status. */
export function compare(spec: Spec, answers: ParsedResponse[]): Comparison[] {
  const findOperation = operationFinder(spec);
  const validatorFor = validators(spec);
  return answers.map((answer) => {
    if (!isJson(answer.contentType)) return { answer, verdict: { kind: 'not json' }, undeclared: [] };
    const operation = findOperation(answer);
    const schema = operation && responseSchema(operation, answer.status);
    if (!schema) return { answer, verdict: { kind: 'no schema' }, undeclared: [] };
    const misfits = misfitsOf(validatorFor(schema), answer.body);
    const undeclared = undeclaredProperties(spec, schema, answer.body);
    if (misfits.length === 0) return { answer, verdict: { kind: 'conforms' }, undeclared };
    const errorSchema = isHiddenError(answer) ? responseSchema(operation, 'default') : undefined;
    if (errorSchema && misfitsOf(validatorFor(errorSchema), answer.body).length === 0) {
      const verdict: Verdict = { kind: 'conforms', asError: true };
      return { answer, verdict, undeclared: undeclaredProperties(spec, errorSchema, answer.body) };
    }
    return { answer, verdict: { kind: 'misfits', misfits }, undeclared };
  });
}

/** The server sends some errors with a 2xx status. */
function isHiddenError({ status, body }: ParsedResponse): boolean {
  return status < 300 && isObject(body) && typeof body['error'] === 'string';
}

function validators(spec: Spec): (schema: Schema) => ValidateFunction {
  const ajv = new Ajv({ strict: false, allErrors: true, verbose: true, inlineRefs: false, logger: false });
  addFormats(ajv);
  const document = 'spec:components';
  ajv.addSchema({ $id: document, ...componentsDocument(spec) });
  const compiled = new Map<Schema, ValidateFunction>();
  return (schema) => {
    const known = compiled.get(schema);
    if (known) return known;
    const validator = ajv.compile(absolute(toJsonSchema(schema), document) as Schema);
    compiled.set(schema, validator);
    return validator;
  };
}

/** A schema from outside the components document, its references made to point into it. */
function absolute(value: unknown, document: string): unknown {
  if (Array.isArray(value)) return value.map((item) => absolute(item, document));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]): [string, unknown] =>
    name === '$ref' && typeof inner === 'string' ? [name, `${document}${inner}`] : [name, absolute(inner, document)],
  );
  return Object.fromEntries(entries);
}

function misfitsOf(validate: ValidateFunction, body: unknown): Misfit[] {
  if (validate(body)) return [];
  const errors = validate.errors ?? [];
  // Where no branch of a union fits, the union's own error says so: those of its branches would only repeat it.
  const unions = errors.filter(isUnion).map((error) => `${error.schemaPath}/`);
  return errors
    .filter((error) => !unions.some((union) => error.schemaPath.startsWith(union)))
    .map(({ instancePath, schemaPath, message = '', params, data }) => {
      const missing: unknown = params['missingProperty'];
      const path = typeof missing === 'string' ? `${instancePath}/${missing}` : instancePath;
      return { instancePath: path, schemaPath: schemaPath.replace('spec:components', ''), message, value: data };
    })
    .map((misfit) => (misfit.schemaPath.endsWith('/required') ? { ...misfit, value: undefined } : misfit));
}

function isUnion(error: ErrorObject): boolean {
  return error.keyword === 'oneOf' || error.keyword === 'anyOf';
}

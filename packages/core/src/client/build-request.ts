import type { $ZodType } from 'zod/v4/core';
import type { Draft } from '../attempt/attempt.js';
import { ValidationError } from '../errors/call-errors.js';
import { MailhostError } from '../errors/mailhost-error.js';
import type { RequestArgs } from '../operation/operation.js';
import { type BodyKind, jsonBody } from '../request/body.js';
import { applyHeaders } from '../request/headers.js';
import { buildPath } from '../request/path.js';
import { buildQuery, type QueryValues } from '../request/query.js';
import { jsonParser } from '../response/parsed-response.js';
import { check, describeIssues } from '../schema/check.js';
import type { FieldIssue } from '../schema/field-issue.js';
import type { CallContext } from './context.js';
import type { ErrorReport } from './report.js';

/** A request before its first attempt. */
export interface BuiltRequest {
  readonly draft: Draft;
  /** Its body can be sent only once. */
  readonly once: boolean;
}

/** Checks a call's arguments and makes the request of them. Nothing that does not fit gets past here. */
export function buildRequest(context: CallContext, report: ErrorReport): BuiltRequest {
  const checked = checkedArguments(context, report);
  const { operation, settings, connection, provider } = context;
  const kind = operation.responseParser ?? jsonParser;
  const headers = new Headers({ Accept: kind.accept });
  // Not every runtime notices that a compressed body was cut off. JSON shows it; files and texts do not.
  if (kind.plain || kind.take) headers.set('Accept-Encoding', 'identity');
  const encoded =
    checked.body === undefined
      ? undefined
      : encode(operation.bodyKind ?? provider.bodyKind ?? jsonBody, checked.body, report);
  if (encoded?.contentType !== undefined) headers.set('Content-Type', encoded.contentType);
  // A whole address is one that the server gave. What the caller adds for the server is not for others.
  const whole = /^https?:/.test(checked.path);
  const url = (whole ? '' : connection.baseUrl) + checked.path + checked.query;
  applyHeaders(headers, { ...operation.headers, ...(connection.isHome(url) && settings.headers) });
  return {
    draft: {
      method: operation.method,
      url,
      headers,
      operation: operation.id,
      attempt: 1,
      ...(encoded && { body: encoded.body }),
    },
    once: encoded?.once === true,
  };
}

interface CheckedArguments {
  readonly path: string;
  /** As it stands in an address. */
  readonly query: string;
  readonly body: unknown;
}

function checkedArguments({ operation, args }: CallContext, report: ErrorReport): CheckedArguments {
  const issues: FieldIssue[] = [];
  const checked = (schema: $ZodType | undefined, value: unknown, part: 'path' | 'query' | 'body') => {
    if (!schema) return value;
    const result = check(schema, value, part);
    issues.push(...result.issues);
    return result.value;
  };
  try {
    const given = objectParts(args, issues);
    const path = buildPath(operation.path, given.path);
    if ('issues' in path) issues.push(...path.issues);
    for (const [name, schema] of Object.entries(operation.pathValues ?? {})) {
      if (issues.some((issue) => issue.path[0] === name)) continue;
      for (const issue of check(schema, given.path?.[name], 'path').issues) issues.push({ ...issue, path: [name] });
    }
    const query = checked(operation.query, given.query ?? {}, 'query');
    const body = checked(operation.body, given.body, 'body');
    if (issues.length === 0 && 'path' in path) {
      const { writeQuery, writeBody } = operation;
      // The declaration ties what is written to the type of the schema, and it fits the schema.
      const parameters = (writeQuery ? writeQuery(query as never) : query) as QueryValues;
      return {
        path: path.path,
        query: buildQuery(parameters),
        body: writeBody && body !== undefined ? writeBody(body as never) : body,
      };
    }
  } catch (error) {
    if (error instanceof MailhostError) throw report.named(error);
    // A getter or a proxy of the caller's that throws, or what is too deep to be walked through.
    issues.push({ path: [], message: 'cannot be read' });
    throw report.error(ValidationError, `not sent: ${describeIssues(issues)}.`, { issues }, error);
  }
  throw report.error(ValidationError, `not sent: ${describeIssues(issues)}.`, { issues });
}

/** The parts of the arguments. One that is left out is `undefined`, and not `null` or anything else but an object. */
function objectParts(args: RequestArgs, issues: FieldIssue[]): RequestArgs {
  const { path, query, body } = args ?? {};
  const isPart = (value: unknown) => value === undefined || (typeof value === 'object' && value !== null);
  const message = 'expected object';
  if (!isPart(path)) issues.push({ path: [], message, in: 'path' });
  if (!isPart(query)) issues.push({ path: [], message, in: 'query' });
  return { ...(isPart(path) && { path }), ...(isPart(query) && { query }), body } as RequestArgs;
}

function encode(bodyKind: BodyKind, body: unknown, report: ErrorReport) {
  try {
    return bodyKind(body);
  } catch (error) {
    // Circles, BigInt and the like.
    const issues: FieldIssue[] = [{ path: [], message: 'cannot be written as the request body', in: 'body' }];
    throw report.error(ValidationError, `not sent: ${describeIssues(issues)}.`, { issues }, error);
  }
}

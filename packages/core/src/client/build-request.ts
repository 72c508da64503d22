import { jsonAnswer } from '../answer/answer.js';
import type { Draft } from '../attempt/attempt.js';
import { ValidationError } from '../errors/call-errors.js';
import { type BodyKind, jsonBody } from '../request/body.js';
import { applyHeaders } from '../request/headers.js';
import { buildPath } from '../request/path.js';
import { buildQuery, type QueryValues } from '../request/query.js';
import { check, describeIssues } from '../schema/check.js';
import type { FieldIssue, Schema } from '../schema/schema.js';
import type { CallContext } from './context.js';
import type { Report } from './report.js';

/** A request before its first attempt. */
export interface BuiltRequest {
  readonly draft: Draft;
  /** Its body can be sent only once. */
  readonly once: boolean;
}

/** Checks a call's arguments and makes the request of them. Nothing that does not fit gets past here. */
export function buildRequest(context: CallContext, report: Report): BuiltRequest {
  const { operation, args, settings, connection } = context;
  const path = buildPath(operation.path, args.path);
  const issues: FieldIssue[] = 'issues' in path ? [...path.issues] : [];
  for (const [name, schema] of Object.entries(operation.pathValues ?? {})) {
    if (issues.some((issue) => issue.path[0] === name)) continue;
    for (const issue of check(schema, args.path?.[name], 'path').issues) issues.push({ ...issue, path: [name] });
  }
  const checked = (schema: Schema<unknown> | undefined, value: unknown, part: 'query' | 'body') => {
    if (!schema) return value;
    const result = check(schema, value, part);
    issues.push(...result.issues);
    return result.value;
  };
  const query = checked(operation.query, args.query ?? {}, 'query') as QueryValues;
  const body = checked(operation.body, args.body, 'body');
  if (issues.length > 0 || !('path' in path)) {
    throw report.error(ValidationError, `not sent: ${describeIssues(issues)}.`, { issues });
  }

  const headers = new Headers({ Accept: (operation.answerKind ?? jsonAnswer).accept });
  const encoded =
    body === undefined ? undefined : encode(operation.bodyKind ?? context.provider.bodyKind ?? jsonBody, body, report);
  if (encoded?.contentType !== undefined) headers.set('Content-Type', encoded.contentType);
  // A whole address is one that the server gave. What the caller adds for the server is not for others.
  const whole = /^https?:/.test(path.path);
  const url = (whole ? '' : connection.baseUrl) + path.path + buildQuery(query);
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

function encode(bodyKind: BodyKind, body: unknown, report: Report) {
  try {
    return bodyKind(body);
  } catch (error) {
    // Circles, BigInt and the like.
    const issues: FieldIssue[] = [{ path: [], message: 'cannot be written as the request body', in: 'body' }];
    throw report.error(ValidationError, `not sent: ${describeIssues(issues)}.`, { issues }, error);
  }
}

import { DecodeError, ValidationError } from '../errors/call-errors.js';
import { MailhostError } from '../errors/mailhost-error.js';
import { classOf, detailsOf } from '../errors/restate.js';
import type { ParsedResponse } from '../response/parsed-response.js';
import { check, describeIssues, pathText } from '../schema/check.js';
import type { CallContext } from './context.js';
import type { ErrorReport } from './report.js';

/**
 * The value of a good answer. What does not fit is reported once per operation and path, or thrown where the
 * caller asked for that; the value is handed on as the server sent it.
 */
export function resultOf(response: ParsedResponse, context: CallContext, report: ErrorReport): unknown {
  const { operation, args, provider, settings, connection } = context;
  const { reported } = connection;
  const contentType = () => response.headers.get('content-type') ?? 'none';
  const details = () => ({ status: response.status, contentType: contentType(), body: response.text });
  const quote = () => `“${report.quote(response.text ?? '')}”.`;
  const isText = response.text !== undefined;
  if (isText && operation.responseParser?.binary) {
    const text = `expected ${operation.responseParser.accept}, but the answer is ${report.clear(contentType())}: ${quote()}`;
    throw report.error(DecodeError, text, details());
  }
  if (isLost(response)) {
    throw report.error(DecodeError, `the answer (status ${response.status}) was cut off before it began.`, details());
  }
  if (operation.responseParser?.ignored && (response.parsed || !/^\s*[<{[]/.test(response.text ?? '')))
    return undefined;
  const { responseParser, undeclared } = operation;
  const hasResult = operation.repeat === 'readonly' || operation.response !== undefined || operation.read !== undefined;
  if (!hasResult && response.text?.trim() === '') return undefined;
  const isPlain = !response.parsed && responseParser?.isPlain?.(response.text ?? '') === true;
  const inEnvelope = () =>
    provider.value && isText ? provider.value(response) : response.parsed ? response.body : undefined;
  const raw = isPlain ? response.text : inEnvelope();
  if (!response.parsed && raw === undefined) {
    const text = `the answer (status ${response.status}, content type ${report.clear(contentType())}) is not JSON: ${quote()}`;
    throw report.error(DecodeError, text, details());
  }
  const recognizes = operation.recognizes ?? provider.recognizes;
  if (isText && !isPlain && recognizes?.(response, operation) === false) {
    const text = `the answer (status ${response.status}) does not have the form of this API's answers: ${quote()}`;
    throw report.error(DecodeError, text, details());
  }
  if (!hasResult && !responseParser && !undeclared) return undefined;

  const { value, issues } = operation.response
    ? check(operation.response, raw, 'response')
    : { value: raw, issues: [] };
  if (issues.length > 0) {
    if (raw === undefined) {
      throw report.error(
        DecodeError,
        `the answer (status ${response.status}) is empty, but a result was expected.`,
        details(),
      );
    }
    // A list, a text or nothing in the place of an object is not the answer with something new in it. Some servers
    // write an empty list as null.
    const isList = operation.paging !== undefined && raw === null;
    if (!isList && issues.some(({ path }) => path.length === 0) && (!(raw instanceof Object) || Array.isArray(raw))) {
      const text = `the answer (status ${response.status}) does not fit: ${describeIssues(issues)}.`;
      throw report.error(DecodeError, text, details());
    }
    if (settings.validate === 'strict') {
      throw report.error(ValidationError, `the answer does not fit: ${describeIssues(issues)}.`, {
        status: response.status,
        issues,
      });
    }
    for (const issue of issues) {
      const path = pathText(issue.path.map((step) => (typeof step === 'number' ? '*' : step)));
      const key = `${operation.id} ${path}`;
      if (reported.has(key)) continue;
      reported.add(key);
      settings.log(
        'warn',
        () => `${report.name}: the answer does not fit at ${path}: ${issue.message}. It is handed on as it came.`,
        () => report.fields({ status: response.status }),
      );
    }
  }
  if (!operation.read) return value;
  try {
    // The declaration ties `read` to the type of `response`; a misfit was reported above, and is borne by `read`.
    return operation.read(value as never, response, args);
  } catch (error) {
    if (error instanceof MailhostError) {
      throw report.error(classOf(error), report.clear(error.message), { ...details(), ...detailsOf(error) });
    }
    throw report.error(
      DecodeError,
      `the answer (status ${response.status}) cannot be read: ${quote()}`,
      details(),
      error,
    );
  }
}

/**
 * Nothing came of a body that may have been lost on the way, which not all runtimes notice: one that was compressed, or
 * one that ends where the connection does.
 */
function isLost(response: ParsedResponse): boolean {
  const { status, text } = response;
  if (text === undefined || text.trim() !== '' || status === 204 || status === 205) return false;
  const { headers } = response;
  const length = headers.get('content-length');
  const delimited = length !== null || headers.has('transfer-encoding');
  const compressed = (headers.get('content-encoding') ?? 'identity') !== 'identity' && length !== '0';
  return compressed || (!delimited && headers.get('connection') === 'close');
}

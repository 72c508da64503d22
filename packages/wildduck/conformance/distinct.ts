import { isObject, type ParsedResponse } from './answer.js';

/**
 * The answers that differ in more than their values: one for each operation and form of body, and of failures one for
 * each status, code and form, whatever the operation. Without what was sent, which may hold keys and passwords.
 */
export function distinct(answers: readonly ParsedResponse[]): ParsedResponse[] {
  const byForm = new Map<string, ParsedResponse>();
  for (const answer of answers) {
    const { status, body, operationId } = answer;
    const code = status >= 400 && isObject(body) ? body['code'] : operationId;
    const key = JSON.stringify([status, code, formOf(body)]);
    if (!byForm.has(key)) byForm.set(key, { ...answer, request: { path: {}, token: answer.request.token } });
  }
  return [...byForm.values()];
}

/** What a value is made of; of a list, the different forms of its items. */
function formOf(value: unknown): unknown {
  if (Array.isArray(value)) return [...new Set(value.map((item) => JSON.stringify(formOf(item))))].sort();
  if (value === false) return 'false';
  if (typeof value !== 'object' || value === null) return value === null ? 'null' : typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, formOf(item)]));
}

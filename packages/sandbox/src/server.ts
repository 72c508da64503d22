import { $ZodError } from 'zod/v4/core';
import { jsonObject, type SandboxAnswer, type SandboxRequest } from './http.js';
import { type Problem, problemIn } from './input.js';
import { carryOut, type PathValues, Router, type Routes } from './routing.js';

/** Ends a request as a failure. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** What makes a product's server out of its routes. */
export interface Rules<Call, Result> {
  readonly routes: Routes<Call, Result>;
  /** Refuses those who may not ask, before a route is looked for. */
  readonly admit: (request: SandboxRequest) => void;
  /** A request on its way through the server. */
  readonly call: (request: SandboxRequest, values: PathValues) => Call;
  /** What a request sends, or a promise of it, for the route to check. */
  readonly sent: (request: SandboxRequest) => unknown;
  /** Why there is no such route. */
  readonly noRoute: (request: SandboxRequest) => Refusal;
  /** Why what was sent is refused. */
  readonly invalid: (problem: Problem, request: SandboxRequest) => Refusal;
  readonly success: (result: Result) => SandboxAnswer;
  readonly failure: (refusal: Refusal) => SandboxAnswer;
}

/** A product's server. */
export function serverOf<Call, Result>(
  rules: Rules<Call, Result>,
): (request: SandboxRequest) => Promise<SandboxAnswer> {
  const router = new Router(rules.routes);
  return async (request) => {
    let sent: unknown;
    try {
      rules.admit(request);
      const found = router.find(request.method, request.path);
      if (!found) throw rules.noRoute(request);
      sent = await rules.sent(request);
      return rules.success(await carryOut(found.route, rules.call(request, found.values), sent));
    } catch (error) {
      const refusal = error instanceof $ZodError ? rules.invalid(problemIn(error, sent), request) : error;
      if (refusal instanceof URIError) return rules.failure(new Refusal(400, 'the path is not well encoded'));
      if (refusal instanceof Refusal) return rules.failure(refusal);
      throw refusal;
    }
  };
}

/** The JSON object in the body of a request, or the parameters of its query; `undefined` where it sends both. */
export function sentObject({ body, query }: SandboxRequest): unknown {
  if (body === '') return parametersIn(query);
  return query.size === 0 ? jsonObject(body) : undefined;
}

/** The parameters of a query. Refuses one that is there twice. */
export function parametersIn(query: URLSearchParams): Record<string, string> {
  for (const name of query.keys()) {
    if (query.getAll(name).length > 1) throw new Refusal(400, `${name} is there twice`);
  }
  return Object.fromEntries(query);
}

/** The fields of a form, or `undefined` when the body is none. */
export async function formIn({
  headers,
  bytes,
}: SandboxRequest): Promise<Record<string, FormDataEntryValue> | undefined> {
  const type = headers['content-type'] ?? '';
  try {
    const form = await new Response(Uint8Array.from(bytes), { headers: { 'content-type': type } }).formData();
    return Object.fromEntries(form);
  } catch {
    return undefined;
  }
}

/** A record that was looked for, or the end of the request. */
export function known<T>(record: T | undefined, complaint: string): T {
  if (record === undefined) throw new Refusal(404, complaint);
  return record;
}

import type { SandboxAnswer, SandboxRequest } from '../http.js';
import type { Found } from '../routing.js';
import { authorize, type FixedTokens, visitorOf } from './access.js';
import { FrameworkRefusal, prettyJson, Refusal, type WildduckResult } from './answers.js';
import { sentBy } from './bodies.js';
import { Call } from './call.js';
import { crossOriginHeaders, preflight } from './cors.js';
import type { WildduckDialect } from './dialect.js';
import type { Journal } from './journal.js';
import { session, theId } from './parameters/common.js';
import { checkFields, number, type Problem, required } from './parameters/rules.js';
import { type Operation, router } from './router.js';
import { operations } from './routes.js';
import type { WildduckState } from './state.js';
import { Values } from './values.js';

const framework = 'application/json';
const handler = 'application/json; charset=utf-8';

/** A WildDuck server. */
export function wildduckServer(
  state: WildduckState,
  journal: Journal,
  tokens: FixedTokens,
  dialect: WildduckDialect,
): (request: SandboxRequest) => SandboxAnswer {
  const find = router(operations);

  function carryOut(
    request: SandboxRequest,
    { route: operation, values: pathValues }: Found<Operation>,
  ): SandboxAnswer {
    const { parameters, raw } = sentBy(request, pathValues);
    const visitor = visitorOf({ state, tokens, now: dialect.now() }, request);
    if (visitor.role === 'user' && parameters['user'] === 'me') parameters['user'] = visitor.user;
    if (raw && operation.takesRaw && parameters[operation.takesRaw] === undefined) parameters[operation.takesRaw] = raw;
    for (const header of operation.takesHeaders ?? []) {
      const value = request.headers[header.toLowerCase()];
      if (value) parameters[header] = value;
    }
    const values = new Values(checked(operation, Object.keys(pathValues), parameters));
    const ownList = operation.ownOnly && visitor.role === 'user' ? visitor.user : undefined;
    if (operation.needs !== 'nothing') authorize(visitor, operation.needs, ownList ?? values.text('user'));
    return asResponse(operation.run(new Call({ state, dialect, journal, values, sent: parameters, visitor, request })));
  }

  function answer(request: SandboxRequest): SandboxAnswer {
    const { method, path } = request;
    const found = find(method, path);
    if ('allowed' in found) return refused(noRoute(request, found.allowed));
    let answered: SandboxAnswer;
    try {
      answered = carryOut(request, found);
    } catch (error) {
      if (error instanceof FrameworkRefusal) answered = refused(error);
      else if (!(error instanceof Refusal)) throw error;
      else answered = prettyJson(error.status, error.body, found.route.isFile ? framework : handler);
    }
    return { ...answered, headers: { ...crossOriginHeaders(request), ...answered.headers } };
  }

  return (request) => {
    const answered = preflight(request) ?? answer(request);
    return { ...answered, headers: { server: 'WildDuck API', ...answered.headers } };
  };
}

/**
 * The parameters of an operation, those of its path first and the session's last, or a refusal that names everything
 * that is wrong with them.
 */
function checked(
  { takes, passesUnknown, withoutSession }: Operation,
  pathNames: readonly string[],
  parameters: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const ids = Object.fromEntries(pathNames.map((name) => [name, name === 'message' ? required(number(1)) : theId]));
  const fields = {
    ...ids,
    ...(typeof takes === 'function' ? takes(parameters) : takes),
    ...(!withoutSession && session),
  };
  const { values, problems } = checkFields(fields, parameters, { unknownPasses: passesUnknown === true });
  if (problems.length === 0) return values;
  const message = problems.map((problem) => problem.message).join('. ');
  throw new Refusal(400, message, 'InputValidationError', { details: detailsOf(problems) });
}

function detailsOf(problems: readonly Problem[]): Record<string, string> {
  const details: Record<string, string> = {};
  for (const { path, message } of problems) details[path.join(',')] ??= message;
  return details;
}

const asResponse = (result: WildduckResult): SandboxAnswer =>
  'response' in result ? result.response : prettyJson(result.status ?? 200, result.json, handler);

const refused = ({ status, code, message, headers }: FrameworkRefusal): SandboxAnswer => {
  const answer = prettyJson(status, { code, message }, framework);
  return { ...answer, headers: { ...answer.headers, ...headers } };
};

function noRoute({ method, path }: SandboxRequest, allowed: readonly string[]): FrameworkRefusal {
  return allowed.length === 0
    ? new FrameworkRefusal(404, 'ResourceNotFound', `${path} does not exist`)
    : new FrameworkRefusal(405, 'MethodNotAllowed', `${method} is not allowed`, { allow: allowed.join(', ') });
}

import * as z from 'zod/mini';
import { $ZodError } from 'zod/v4/core';
import { json, type SandboxAnswer, type SandboxRequest } from '../http.js';
import { problemIn } from '../input.js';
import { carryOut, type PathValues, Router } from '../routing.js';
import { Refusal as Failure, formIn } from '../server.js';
import { administrator } from './administrators.js';
import { plainText, Refusal, seeOther } from './answers.js';
import { Call } from './call.js';
import type { IredadminDialect } from './dialect.js';
import { placeholders, routesOf } from './routes.js';
import { credentials, logIn, type Visit, visit } from './sessions.js';
import type { IredadminState } from './state.js';

/** An iRedAdmin-Pro server. Every answer of its API that is JSON has the status 200, a failure too. */
export function iredadminServer(state: IredadminState, dialect: IredadminDialect) {
  const router = new Router(routesOf(dialect));
  const { allowedClients, clientAddress, expiredSession, outcomeKeys } = dialect;
  const success = (result: { readonly data?: unknown }): SandboxAnswer =>
    json(200, { [outcomeKeys]: true, ...('data' in result && { _data: result.data }) });
  const failure = (message: string): SandboxAnswer =>
    json(200, { [outcomeKeys]: false, [outcomeKeys === 'success' ? 'msg' : '_msg']: message });

  /** The answer to one who has to log in first. */
  function turnAway({ baseUrl }: SandboxRequest, moved: boolean): SandboxAnswer {
    if (expiredSession !== 'redirect') return failure(moved ? 'SESSION_EXPIRED' : expiredSession);
    return seeOther(new URL(`login?msg=${moved ? 'SESSION_EXPIRED' : 'LOGIN_REQUIRED'}`, baseUrl).href);
  }

  async function answerTo(request: SandboxRequest, { session, moved }: Visit): Promise<SandboxAnswer> {
    const { method, path, baseUrl } = request;
    // To most clients, 303 says that the next request is a GET.
    if (/.\/$/.test(path)) return seeOther(baseUrl + path.slice(0, -1));
    const isLogin = method === 'POST' && path === '/login';
    const found = router.find(method, path, fits);
    if (!found && !isLogin) throw new Failure(404, 'not found');
    if (allowedClients && !allowedClients.includes(clientAddress(request))) throw new Refusal('NOT_AUTHORIZED');
    const sent = await parametersOf(request, dialect);
    if (!found) {
      logIn(state, session, z.parse(credentials, sent));
      return success({});
    }
    const admin = session.username === null ? undefined : administrator(state, session.username);
    if (!admin) return turnAway(request, moved);
    const result = await carryOut(found.route, new Call(state, dialect, admin, dialect.now(), found.values), sent);
    return 'text' in result ? plainText(200, result.text) : success(result);
  }

  return async (request: SandboxRequest): Promise<SandboxAnswer> => {
    const current = visit(state, request, dialect);
    const { headers, ...answer } = await answerTo(request, current).catch((error: unknown) => {
      if (error instanceof $ZodError) return failure(`UNKNOWN_PARAMETER: ${problemIn(error, {}).name}`);
      if (error instanceof Refusal) return failure(error.message);
      if (error instanceof Failure) return plainText(error.status, error.message);
      // A path that is not well encoded is none of the server.
      if (error instanceof URIError) return plainText(404, 'not found');
      throw error;
    });
    return { ...answer, headers: { ...headers, 'set-cookie': current.cookie } };
  };
}

const fits = (values: PathValues): boolean =>
  Object.entries(values).every(([name, value]) => placeholders[name]?.(value.toLowerCase()));

/** Older names of parameters. */
const olderNames: Readonly<Record<string, string>> = {
  cn: 'name',
  mailQuota: 'quota',
  preferredLanguage: 'language',
  backupmx: 'is_backupmx',
};

/** The parameters of a request: of its form where the method has a body, otherwise of its query. */
async function parametersOf(request: SandboxRequest, { dialect }: IredadminDialect): Promise<object> {
  const hasBody = ['POST', 'PUT', 'PATCH'].includes(request.method);
  for (const name of hasBody ? request.query.keys() : []) throw new Refusal(`UNKNOWN_PARAMETER: ${name}`);
  // A body of another kind has no parameters.
  const fields = hasBody ? Object.entries((await formIn(request)) ?? {}) : [...request.query];
  const nameOf = (name: string) => (dialect === '2016' ? (olderNames[name] ?? name) : name);
  return Object.fromEntries(fields.map(([name, value]) => [nameOf(name), value]));
}

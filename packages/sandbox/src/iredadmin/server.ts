import { json, type SandboxAnswer, type SandboxRequest } from '../http.js';
import { administrator } from './administrators.js';
import { Crash, loginPage, plainText, Refusal, seeOther } from './answers.js';
import { Call } from './call.js';
import type { IredadminDialect } from './dialect.js';
import { parametersOf } from './forms.js';
import { router } from './router.js';
import { routesOf } from './routes.js';
import { logIn, type Visit, visit } from './sessions.js';
import type { IredadminState } from './state.js';

/** An iRedAdmin-Pro server. Every answer of its API that is JSON has the status 200, a failure too. */
export function iredadminServer(state: IredadminState, dialect: IredadminDialect) {
  const find = router(routesOf(dialect));
  const success = (outcome: { readonly data?: unknown }): SandboxAnswer =>
    json(200, { [dialect.outcomeKeys]: true, ...('data' in outcome && { _data: outcome.data }) });
  const failure = (message: string): SandboxAnswer =>
    json(200, { [dialect.outcomeKeys]: false, [dialect.outcomeKeys === 'success' ? 'msg' : '_msg']: message });

  /** The answer to one who has to log in first. */
  function turnAway(request: SandboxRequest, moved: boolean): SandboxAnswer {
    const { expiredSession } = dialect;
    if (expiredSession !== 'redirect') return failure(moved ? 'SESSION_EXPIRED' : expiredSession);
    return seeOther(new URL(`login?msg=${moved ? 'SESSION_EXPIRED' : 'LOGIN_REQUIRED'}`, request.baseUrl).href);
  }

  function carryOut(request: SandboxRequest, { session, moved }: Visit): SandboxAnswer {
    const { method, path, baseUrl } = request;
    if (method === 'GET' && path === new URL('login', baseUrl).pathname) return loginPage;
    // To most clients, 303 says that the next request is a GET.
    if (/.\/$/.test(path)) return seeOther(baseUrl + path.slice(0, -1));
    const route = method === 'POST' && path === '/login' ? 'login' : find(method, path);
    if (!route) return plainText(404, 'not found');
    const { allowedClients } = dialect;
    if (allowedClients && !allowedClients.includes(dialect.clientAddress(request))) throw new Refusal('NOT_AUTHORIZED');
    const parameters = parametersOf(request, dialect.dialect);
    if (route === 'login') {
      logIn(state, session, parameters);
      return success({});
    }
    const admin = session.username === null ? undefined : administrator(state, session.username);
    if (!admin) return turnAway(request, moved);
    const outcome = route.run(new Call({ state, dialect, parameters, admin, values: route.values }));
    return 'text' in outcome ? plainText(200, outcome.text) : success(outcome);
  }

  function answer(request: SandboxRequest, current: Visit): SandboxAnswer {
    try {
      return carryOut(request, current);
    } catch (error) {
      if (error instanceof Refusal) return failure(error.message);
      if (error instanceof Crash) return plainText(500, 'internal server error');
      throw error;
    }
  }

  return (request: SandboxRequest): SandboxAnswer => {
    const current = visit(state, request, dialect);
    const { status, headers, body } = answer(request, current);
    return { status, headers: { ...headers, 'set-cookie': current.cookie }, body };
  };
}

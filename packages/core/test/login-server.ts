import { AuthenticationError, Session, type SessionState } from '../src/index.js';
import { answer, bodyOf, serve } from './harness.js';

export const thing = { name: 'one', kind: 'big' };

/** A server with a login form, whose sessions a test can end. */
export async function loginServer() {
  let logins = 0;
  let renewals = 0;
  let current = '';
  const carriedOut: string[] = [];
  const server = await serve(async (request, response) => {
    const body = await bodyOf(request);
    if (request.url === '/login') {
      logins += 1;
      if (!body.includes('password=right')) return answer(401, { error: 'INVALID_CREDENTIALS' })(request, response);
      current = `session-${logins}`;
      response.setHeader('set-cookie', [`sid=${current}; HttpOnly; Path=/`, 'theme=dark; Max-Age=0']);
      return answer(200, {})(request, response);
    }
    const cookie = request.headers.cookie ?? '';
    if (!cookie.includes(`sid=${current}`) || current === '')
      return answer(401, { error: 'LOGIN_REQUIRED' })(request, response);
    renewals += 1;
    carriedOut.push(`${request.method} ${request.url}`);
    response.setHeader('set-cookie', `seen=${renewals}; Path=/`);
    return answer(200, thing)(request, response);
  });
  return {
    url: server.url,
    logins: () => logins,
    end: () => {
      current = `ended-${logins}`;
    },
    carriedOut,
  };
}

export function sessionWith(password: string, saved?: { state?: SessionState | undefined }): Session {
  return new Session({
    login: async ({ send }) => {
      const { status } = await send({
        method: 'POST',
        path: '/login',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ username: 'admin', password }).toString(),
      });
      if (status !== 200) throw new AuthenticationError('the login was refused');
    },
    secrets: () => [password],
    ...(saved && {
      store: {
        load: async () => saved.state,
        save: async (state) => {
          saved.state = state;
        },
      },
    }),
  });
}

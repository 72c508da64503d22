import { seededRandom } from '../src/faults.js';
import type { IredadminDialect } from '../src/iredadmin/dialect.js';
import { IredadminSandbox } from '../src/iredadmin/sandbox.js';
import { listen } from '../src/listen.js';

/** What a call was answered with. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body's JSON, or `undefined` when it is none. */
  readonly body: unknown;
}

export type Form = Readonly<Record<string, string>>;

/** Somebody who calls a sandbox over HTTP and keeps the cookie that it sets. */
export class Visitor {
  readonly url: string;
  cookie = '';

  constructor(url: string) {
    this.url = url;
  }

  /** Sends a form in the body, or in the query where the method has no body. Redirects are not followed. */
  send(method: string, path: string, form: Form = {}): Promise<Answer> {
    const fields = new URLSearchParams(form);
    if (method === 'POST' || method === 'PUT') return this.request(method, path, { body: fields });
    return this.request(method, fields.size === 0 ? path : `${path}?${fields}`);
  }

  async request(method: string, path: string, init: RequestInit = {}): Promise<Answer> {
    const headers = new Headers(init.headers);
    if (this.cookie !== '') headers.set('cookie', this.cookie);
    const response = await fetch(this.url + path, { redirect: 'manual', ...init, method, headers });
    this.cookie = response.headers.get('set-cookie')?.split(';')[0] ?? this.cookie;
    const text = await response.text();
    const isJson = response.headers.get('content-type') === 'application/json';
    return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : undefined };
  }

  login(username: string, password: string): Promise<Answer> {
    return this.send('POST', '/login', { username, password });
  }
}

/** A sandbox that listens, and its administrator, who has logged in. */
export interface Served {
  readonly sandbox: IredadminSandbox;
  readonly admin: Visitor;
  visitor(): Visitor;
  close(): Promise<void>;
}

export async function serve(dialect: Partial<IredadminDialect> = {}): Promise<Served> {
  const sandbox = new IredadminSandbox(dialect, seededRandom(1));
  const { url, close } = await listen(sandbox, new URL(sandbox.url).pathname, 0);
  const admin = new Visitor(url);
  await admin.login(sandbox.username, sandbox.password);
  return { sandbox, admin, visitor: () => new Visitor(url), close };
}

/** A password that follows the policy. */
export const password = 'AsTr0ng@';

export const success = { status: 200, body: { _success: true } };

/** An answer of data. */
export const withData = (data: unknown) => ({ status: 200, body: { _success: true, _data: data } });

/** A refusal, which has the status of a success. */
export const refusal = (message: string) => ({ status: 200, body: { _success: false, _msg: message } });

/** Gives an admin who is not global to a domain, and logs them in. */
export async function domainAdmin(served: Served, domain: string, fields: Form = {}): Promise<Visitor> {
  const mail = `admin@${domain}`;
  await served.admin.send('POST', `/admin/${mail}`, { password, ...fields });
  await served.admin.send('PUT', `/domain/admins/${domain}`, { addAdmin: mail });
  const visitor = served.visitor();
  await visitor.login(mail, password);
  return visitor;
}

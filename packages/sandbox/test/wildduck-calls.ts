import { seededRandom } from '../src/faults.js';
import { listen } from '../src/listen.js';
import { type WildduckDialect, WildduckSandbox } from '../src/wildduck/sandbox.js';

/** What a call was answered with. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
  readonly text: string;
  /** The body's JSON, or `undefined` when it is none. */
  readonly body: unknown;
}

/** Somebody who calls a WildDuck sandbox over HTTP. */
export class Caller {
  readonly url: string;
  readonly #headers: Readonly<Record<string, string>>;

  constructor(url: string, headers: Readonly<Record<string, string>>) {
    this.url = url;
    this.#headers = headers;
  }

  /** Sends JSON, if anything. */
  send(method: string, path: string, json?: unknown): Promise<Answer> {
    const body = json === undefined ? {} : { body: JSON.stringify(json) };
    return this.request(path, { method, headers: { 'content-type': 'application/json' }, ...body });
  }

  get(path: string): Promise<Answer> {
    return this.request(path);
  }

  async request(path: string, init: RequestInit = {}): Promise<Answer> {
    const headers = { ...this.#headers, ...Object.fromEntries(new Headers(init.headers)) };
    const response = await fetch(this.url + path, { ...init, headers });
    const bytes = Buffer.from(await response.arrayBuffer());
    const text = bytes.toString();
    const isJson = response.headers.get('content-type')?.startsWith('application/json');
    return {
      status: response.status,
      headers: response.headers,
      bytes,
      text,
      body: isJson ? JSON.parse(text) : undefined,
    };
  }

  /** Uploads a message as it is. */
  upload(path: string, source: string | Uint8Array<ArrayBuffer>, type = 'message/rfc822'): Promise<Answer> {
    return this.request(path, { method: 'POST', body: source, headers: { 'content-type': type } });
  }
}

/** A sandbox that listens, and its owner. */
export interface Served {
  readonly sandbox: WildduckSandbox;
  readonly root: Caller;
  as(token: string): Caller;
  close(): Promise<void>;
}

export async function serve(dialect: Partial<WildduckDialect> = {}): Promise<Served> {
  const sandbox = new WildduckSandbox({ updateDelay: 5, ...dialect }, seededRandom(1));
  const { url, close } = await listen(sandbox, '', 0);
  const as = (token: string) => new Caller(url, { 'x-access-token': token });
  return { sandbox, root: as(sandbox.accessToken), as, close };
}

/** Some field of an answer, which is a text. */
export function textIn(answer: Answer, name: string): string {
  const value: unknown = Object(answer.body)[name];
  if (typeof value !== 'string') throw new TypeError(`There is no ${name} in ${answer.text}`);
  return value;
}

/** The list in an answer. */
export function resultsIn(answer: Answer): readonly Record<string, unknown>[] {
  const value: unknown = Object(answer.body).results;
  if (!Array.isArray(value)) throw new TypeError(`There are no results in ${answer.text}`);
  return value;
}

export const password = 'secretpass1';

/** Makes a user and gives their id. */
export async function newUser(
  { root }: Served,
  username: string,
  fields: Record<string, unknown> = {},
): Promise<string> {
  return textIn(await root.send('POST', '/users', { username, password, ...fields }), 'id');
}

/** Logs a user in, for whom the path says `me`. */
export async function login({ root, as }: Served, username: string): Promise<Caller> {
  return as(textIn(await root.send('POST', '/authenticate', { username, password, token: true }), 'token'));
}

/** The id of one of a user's mailboxes. */
export async function mailboxId({ root }: Served, user: string, path: string): Promise<string> {
  const mailbox = resultsIn(await root.get(`/users/${user}/mailboxes?showHidden=true`)).find(
    (one) => one['path'] === path,
  );
  if (typeof mailbox?.['id'] !== 'string') throw new TypeError(`There is no mailbox ${path}.`);
  return mailbox['id'];
}

/** Where the messages of one of a user's mailboxes are. */
export const messagesPath = async (served: Served, user: string, path = 'INBOX'): Promise<string> =>
  `/users/${user}/mailboxes/${await mailboxId(served, user, path)}/messages`;

/** An answer with an error. */
export const refusal = (status: number, error: string, code?: string) => ({
  status,
  body: code === undefined ? { error } : { error, code },
});

/** An answer to parameters that are not acceptable, by their names. */
export const invalid = (details: Record<string, string>) => ({
  status: 400,
  body: { error: Object.values(details).join('. '), code: 'InputValidationError', details },
});

export const unknownId = 'aaaaaaaaaaaaaaaaaaaaaaaa';

/** What a server answered to one call, with what differs from run to run taken out. */
export interface Recorded {
  readonly call: string;
  readonly status: number;
  readonly type: string | null;
  readonly body: unknown;
}

/** What a call may have besides its method, path and JSON. */
export interface CallOptions {
  readonly token?: string;
  /** Sent as it is, instead of JSON. */
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly contentType?: string;
  /** Prepares the scene, and is no part of the recording. */
  readonly unrecorded?: boolean;
}

/** Calls that are carried out in turn, on a real server or on the sandbox. */
export type Scenario = (server: Calling) => Promise<void>;

const variable: readonly (readonly [RegExp, string])[] = [
  [/data:image\/png;base64,[A-Za-z0-9+/=]+/g, '<picture>'],
  [/<[0-9a-f-]{36}@/g, '<message@'],
  [/\b[0-9a-f]{128}\b/g, '<challenge>'],
  [/\b[0-9a-f]{64}\b/g, '<hash>'],
  [/\b[0-9a-f]{40}\b/g, '<token>'],
  [/\b[0-9a-f]{24}\b/g, '<id>'],
  [/\b[0-9a-f]{18}\b/g, '<queue>'],
  [/\w{3} \w{3} [ \d]\d \d\d:\d\d:\d\d 20\d\d/g, '<date>'],
  [/20\d\d-\d\d-\d\dT[\d:.]+Z/g, '<date>'],
];

/** Fields whose values no two servers have in common. */
const secret = ['key', 'password', 'seed', 'nextCursor', 'previousCursor'];

/** A value without what differs from run to run. */
function constant(value: unknown, name = ''): unknown {
  if (typeof value === 'string') {
    if (secret.includes(name)) return `<${name}>`;
    return variable.reduce((text, [pattern, word]) => text.replace(pattern, word), value);
  }
  if (name === 'ttl' && typeof value === 'number') return '<ttl>';
  if (Array.isArray(value)) return value.map((item) => constant(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, constant(item, key)]));
}

/** Calls a server and writes down what it answers. */
export class Calling {
  readonly recorded: Recorded[] = [];
  /** Tokens that may do what the root token may not. */
  readonly roles: Readonly<Record<'audit' | 'export', string>>;
  readonly #url: string;
  readonly #token: string;

  constructor(url: string, token: string, roles: Readonly<Record<'audit' | 'export', string>>) {
    this.#url = url;
    this.#token = token;
    this.roles = roles;
  }

  /** Carries out a call and gives the JSON of its answer. */
  async call(method: string, path: string, json?: unknown, options: CallOptions = {}): Promise<Fields> {
    const { bytes, contentType = 'application/json', token = this.#token, unrecorded } = options;
    const sent = bytes ?? (json === undefined ? undefined : JSON.stringify(json));
    const headers = { 'x-access-token': token, ...(sent !== undefined && { 'content-type': contentType }) };
    const response = await fetch(this.#url + path, { method, headers, ...(sent !== undefined && { body: sent }) });
    const text = await response.text();
    const type = response.headers.get('content-type');
    const body: unknown = type?.startsWith('application/json') ? JSON.parse(text) : text;
    if (!unrecorded) {
      const shown = json === undefined ? '' : ` ${JSON.stringify(constant(json))}`;
      const call = `${method} ${constant(decodeURIComponent(path))}${shown}`;
      this.recorded.push({ call, status: response.status, type, body: constant(body) });
    }
    return new Fields(body);
  }

  /** The same, to prepare the scene. */
  prepare(method: string, path: string, json?: unknown, options: CallOptions = {}): Promise<Fields> {
    return this.call(method, path, json, { ...options, unrecorded: true });
  }

  /** Makes a user and gives the path of what is theirs. */
  async user(username: string, fields: Readonly<Record<string, unknown>> = {}): Promise<string> {
    const made = await this.prepare('POST', '/users', { username, password: 'secretpass1', ...fields });
    return `/users/${made.text('id')}`;
  }

  /** Asks again and again, until the server has done in the background what it was told to do. */
  async wait(path: string, isDone: (answer: Fields) => boolean, options: CallOptions = {}): Promise<void> {
    for (let tries = 0; tries < 60_000; tries += 1) {
      if (isDone(await this.prepare('GET', path, undefined, options))) return;
    }
  }

  /** The id of a mailbox of a user. */
  async mailbox(user: string, path: string): Promise<string> {
    const { results } = await this.prepare('GET', `${user}/mailboxes`);
    return results.find((mailbox) => mailbox.text('path') === path)?.text('id') ?? '';
  }

  /** Uploads a message and gives its number. */
  async upload(user: string, mailbox: string, source: string, query = ''): Promise<number> {
    const bytes = new TextEncoder().encode(source);
    const path = `${user}/mailboxes/${mailbox}/messages${query}`;
    const answer = await this.prepare('POST', path, undefined, { bytes, contentType: 'message/rfc822' });
    return Number(answer.at('message').value('id'));
  }
}

/** A part of an answer, read by its names. */
export class Fields {
  readonly #value: unknown;

  constructor(value: unknown) {
    this.#value = value;
  }

  value(name: string): unknown {
    return Object(this.#value)[name];
  }

  text(name: string): string {
    return String(this.value(name));
  }

  at(name: string): Fields {
    return new Fields(this.value(name));
  }

  get results(): readonly Fields[] {
    const value = this.value('results');
    return Array.isArray(value) ? value.map((item) => new Fields(item)) : [];
  }
}

/** What a call was answered with. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
  /** The body's JSON, or `undefined` when it is none. */
  readonly body: unknown;
}

export type Send = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Readonly<Record<string, string>>,
) => Promise<Answer>;

/** Calls a Cleanmail sandbox over HTTP: a text or a form is sent as it is, anything else as JSON. */
export function caller({ url, token }: { readonly url: string; readonly token: string }): Send {
  return async (method, path, body, headers = {}) => {
    const plain = typeof body === 'string' || body instanceof FormData;
    const response = await fetch(url + path, {
      method,
      headers: {
        Authorization: `Bearer ${token}`,
        ...(plain || body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: plain ? body : JSON.stringify(body) }),
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    const isJson = response.headers.get('content-type') === 'application/json';
    return {
      status: response.status,
      headers: response.headers,
      bytes,
      body: isJson ? JSON.parse(new TextDecoder().decode(bytes)) : undefined,
    };
  };
}

/** A field of an answer's object. */
export function field(answer: Pick<Answer, 'body'>, name: string): unknown {
  const { body } = answer;
  return typeof body === 'object' && body !== null
    ? Object.entries(body).find(([key]) => key === name)?.[1]
    : undefined;
}

export const idOf = (answer: Pick<Answer, 'body'>): string => String(field(answer, 'id'));

/** The values of a field in a list. */
export function column({ body }: Answer, name: string): unknown[] {
  return Array.isArray(body) ? body.map((item: unknown) => field({ body: item }, name)) : [];
}

/** Where mails of the domains of these tests go. */
export const relay = { name: 'main', transportDest: 'mx.a.example', transportType: 'SMTP', transportPort: 25 };

export const services = { quarantine: true, retention: false, archive: false };

export const newDomain = {
  name: 'a.example',
  status: 'ENABLED',
  defaultLanguage: 'EN',
  ...services,
  platforms: [relay],
};

/** Makes a domain, `a.example` unless told otherwise, and gives its id. */
export const createDomain = async (send: Send, fields: object = {}): Promise<string> =>
  idOf(await send('POST', '/domains', { ...newDomain, ...fields }));

export const createUser = async (send: Send, domainId: string, email: string, fields: object = {}): Promise<string> =>
  idOf(await send('POST', '/users', { email, domainId, status: 'ENABLED', ...fields }));

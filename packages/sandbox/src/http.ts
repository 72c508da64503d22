/** A request as it reached a sandbox server. */
export interface SandboxRequest {
  readonly method: string;
  /** The server's own base URL, by which the client has reached it, without a slash at its end. */
  readonly baseUrl: string;
  /** Below the server's base URL, still percent-encoded, without the query: `/domain/example.org`. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body's text; empty when there is none. */
  readonly body: string;
  /** The body as it was sent. */
  readonly bytes: Uint8Array;
}

/** A request without its body: what there is when its head has arrived. */
export type SandboxRequestHead = Omit<SandboxRequest, 'body' | 'bytes'>;

/** What a sandbox server answers. */
export interface SandboxAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer>;
  /** What goes on after the body; the answer has no length then. */
  readonly stream?: OpenStream;
}

/** A body that goes on until the server ends it or the client goes away. */
export interface OpenStream {
  /** Begins to write. Gives what has to be done when nobody reads any more, which is called once. */
  open(writer: StreamWriter): () => void;
}

/** Where a stream is written to. After its end, nothing is sent. */
export interface StreamWriter {
  write(text: string): void;
  end(): void;
}

/** An answer of JSON. */
export function json(status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): SandboxAnswer {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(value) };
}

/** The JSON object in a body, or `undefined` when it is none. */
export function jsonObject(body: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : undefined;
  } catch {
    return undefined;
  }
}

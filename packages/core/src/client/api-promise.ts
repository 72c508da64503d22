/** What a call gives: the value, and the HTTP response that it came in. */
export interface CallResult<Value> {
  readonly data: Value;
  /** Its status, headers and URL. The body has been read, except where the value is a stream. */
  readonly response: Response;
  /** The body's text, where it was read as text. */
  readonly text?: string;
}

/** The promise of a call's value, which can also tell of the HTTP response. */
export class ApiPromise<Value> extends Promise<Value> {
  readonly #result: Promise<CallResult<Value>>;

  static override get [Symbol.species](): PromiseConstructor {
    return Promise;
  }

  constructor(result: Promise<CallResult<Value>>) {
    super((resolve, reject) => {
      result.then(({ data }) => resolve(data), reject);
    });
    this.#result = result;
  }

  /** The value together with the response's status and headers. */
  async withResponse(): Promise<CallResult<Value>> {
    this.catch(() => {});
    const { data, response, text } = await this.#result;
    return { data, response, ...(text !== undefined && { text }) };
  }

  /**
   * The response with its body still to be read. Failures throw as ever. Headers are the server's own and may
   * hold cookies.
   */
  async asResponse(): Promise<Response> {
    const { data, response, text } = await this.withResponse();
    if (text !== undefined) return new Response(text || null, response);
    if (data instanceof Uint8Array) return new Response(new Uint8Array(data), response);
    return data instanceof ReadableStream ? new Response(data, response) : response;
  }
}

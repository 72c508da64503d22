import type { IncomingResponse } from './exchange.js';
import { readText } from './read-text.js';

/** A response that is a `Response` from the start: of a `fetch`, or of middleware. */
export class FetchedResponse implements IncomingResponse {
  constructor(readonly response: Response) {}

  get status(): number {
    return this.response.status;
  }

  get headers(): Headers {
    return this.response.headers;
  }

  get type(): ResponseType {
    return this.response.type;
  }

  header(name: string): string | null {
    return this.response.headers.get(name);
  }

  text(maxBytes: number): Promise<string> {
    return readText(this.response, maxBytes);
  }

  async bytes(): Promise<Uint8Array> {
    return new Uint8Array(await this.response.arrayBuffer());
  }

  stream(): ReadableStream<Uint8Array> {
    return this.response.body ?? new ReadableStream({ start: (controller) => controller.close() });
  }
}

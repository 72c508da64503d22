/** What a stream needs to be handed on, and to be asked about again. */
export interface StreamTerms {
  /** Ends it when the caller leaves. */
  readonly signal: AbortSignal;
  /** Whom it counts for; `undefined` where that is not known. */
  readonly caller: string | undefined;
  /** Whether it ends well wherever it is ended, as events do; a file would look whole. */
  readonly isOpenEnded: boolean;
  /** Asks again whether the call may pass. Never rejects. */
  readonly mayGoOn: () => Promise<boolean>;
  /** Told once when it has ended, broke, or is not wanted any more. */
  readonly over: () => void;
}

interface OpenStream extends StreamTerms {
  readonly end: () => void;
}

/**
 * The streams that are being handed on. Each is asked about again when it gets old, and whenever somebody asks for it.
 */
export class OpenStreams {
  readonly #open = new Set<OpenStream>();
  readonly #age: number;

  /** @param age Milliseconds after which a stream is asked about again. */
  constructor(age: number) {
    this.#age = age;
  }

  /** Asks again about those of a caller, or about all, and ends those that may not go on. */
  async recheck(caller?: string): Promise<void> {
    const streams = [...this.#open].filter((stream) => caller === undefined || stream.caller === caller);
    await Promise.all(streams.map((stream) => this.#recheck(stream)));
  }

  /** Hands on a stream as it is read. */
  handOn(body: ReadableStream<Uint8Array>, terms: StreamTerms): ReadableStream<Uint8Array> {
    const reader = body.getReader();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const over = () => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      terms.signal.removeEventListener('abort', over);
      this.#open.delete(stream);
      terms.over();
    };
    let isCut = false;
    const stream: OpenStream = {
      ...terms,
      end: () => {
        over();
        isCut = true;
        // A read that waits ends as if the body did.
        reader.cancel().catch(() => {});
      },
    };
    const grow = () => {
      timer = setTimeout(() => void this.#recheck(stream).then(() => isOver || grow()), this.#age);
    };
    terms.signal.addEventListener('abort', over);
    this.#open.add(stream);
    grow();
    if (terms.signal.aborted) stream.end();
    return new ReadableStream<Uint8Array>(
      {
        async pull(controller) {
          try {
            const { done, value } = await reader.read();
            if (isCut && !terms.isOpenEnded) throw new Error('the gateway has ended it');
            if (!done && !isCut) return controller.enqueue(value);
            over();
            controller.close();
          } catch (error) {
            over();
            controller.error(error);
          }
        },
        async cancel(reason) {
          over();
          await reader.cancel(reason);
        },
      },
      { highWaterMark: 0 },
    );
  }

  /** An answer that does not come in time is no yes. */
  async #recheck(stream: OpenStream): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), Math.min(this.#age, longestAnswer));
    });
    const goesOn = await Promise.race([stream.mayGoOn(), late]);
    clearTimeout(timer);
    if (!goesOn && this.#open.has(stream)) stream.end();
  }
}

/** Milliseconds. */
const longestAnswer = 30_000;

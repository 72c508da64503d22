const lineFeed = 10;
const carriageReturn = 13;
const colon = 58;

/** Measures the events of a stream of bytes, and their lines. Comments are of no event, but are lines too. */
export class EventMeter {
  readonly #limit: number;
  /** Bytes of the event's lines that are complete. */
  #event = 0;
  #line = 0;
  #inComment = false;
  /** A line feed right after a carriage return is the same end of line. */
  #afterReturn = false;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** How many bytes of a part come before the event or line that is too long: all of them where there is none. */
  fitting(part: Uint8Array): number {
    for (let at = 0; at < part.length; at += 1) {
      const byte = part[at] ?? 0;
      if (byte === lineFeed || byte === carriageReturn) {
        if (byte === carriageReturn || !this.#afterReturn) this.#endLine();
        this.#afterReturn = byte === carriageReturn;
        continue;
      }
      this.#afterReturn = false;
      if (this.#line === 0) this.#inComment = byte === colon;
      this.#line += 1;
      if (this.#line + (this.#inComment ? 0 : this.#event) > this.#limit) return at;
    }
    return part.length;
  }

  #endLine(): void {
    if (this.#line === 0) this.#event = 0;
    else if (!this.#inComment) this.#event += this.#line;
    this.#line = 0;
  }
}

/** Statuses after which a client may send the same again. */
const passing: readonly number[] = [408, 429, 500, 502, 503, 504];

/** Counts how often the same request was sent while it failed. */
export class Attempts {
  readonly #running = new Map<number, { readonly request: string; readonly attempt: number }>();
  readonly #failed = new Map<string, number>();

  /** Gives 1 for a request that is new, or that succeeded the last time. */
  begin(id: number, request: string): number {
    const attempt = (this.#failed.get(request) ?? 0) + 1;
    this.#running.set(id, { request, attempt });
    return attempt;
  }

  /** @param status Absent where no answer came. */
  end(id: number, status: number | undefined): void {
    const running = this.#running.get(id);
    if (!running) return;
    this.#running.delete(id);
    if (status === undefined || passing.includes(status)) this.#failed.set(running.request, running.attempt);
    else this.#failed.delete(running.request);
  }
}

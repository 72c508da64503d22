import type { Operation } from '@mailhost/core';

/** An operation of WildDuck as the spec and `spec/operations.yaml` declare it. */
export interface WildduckOperation<Args = unknown, Result = unknown> extends Operation<Args, Result> {
  /** Where it takes `sess` and `ip`, which say for the server's log who is behind the call. */
  readonly logged?: 'query' | 'body';
  /**
   * What of it depends on what it is called with.
   *
   * @internal
   */
  readonly adapt?: Adapt;
  /** What the caller gets when an earlier attempt that broke off has removed the thing. */
  readonly resultWhenGone?: Result;
}

/** What of an operation, or of what it sends, depends on what the caller gave. */
export type Adapt = (body: Readonly<Record<string, unknown>>) => {
  readonly operation?: Pick<WildduckOperation, 'repeat'>;
  readonly body?: Readonly<Record<string, unknown>>;
};

/** What a route takes and gives. */
export interface Route<Args, Result> {
  readonly args: Args;
  readonly result: Result;
}

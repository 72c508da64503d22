/** One thing that does not fit, and where. */
export interface FieldIssue {
  /** From the outermost field inwards, for example `['platforms', 0, 'host']`. */
  readonly path: readonly (string | number)[];
  /** What was expected, in words. Never holds the value that was refused. */
  readonly message: string;
  /** The kind of issue as zod names it, such as `too_small`: for those who translate messages. */
  readonly code?: string;
  /** Which part of the call the field belongs to. */
  readonly in?: 'path' | 'query' | 'body' | 'response';
}

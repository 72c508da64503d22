import type { Answer, Failure } from '../answer/answer.js';
import type { OperationInfo } from '../operation/operation.js';

/** What a client tells the core about its product. Both functions are pure. */
export interface Provider {
  /** The product's short name, for errors and logs: `planimail`. */
  readonly name: string;
  /** Whether an answer is a failure, and which. `undefined` leaves it to the HTTP status; `null` says that it is none. */
  readonly failure: (answer: Answer, operation: OperationInfo) => Failure | null | undefined;
  /**
   * The part of a good answer that the caller asked for: takes it out of an envelope. Default: the body. It is also
   * asked when the text is not JSON (`parsed` is `false`); `undefined` then makes a `DecodeError` of it.
   */
  readonly value?: (answer: Answer) => unknown;
  /** Whether a good answer has the form that all answers of the product have. `false` makes a `DecodeError` of it. */
  readonly recognizes?: (answer: Answer) => boolean;
}

import type { Operation, OperationInfo } from '../operation/operation.js';
import type { BodyKind } from '../request/body.js';
import type { Failure, ParsedResponse } from '../response/parsed-response.js';

/** What a client tells the core about its product. Its functions are pure. */
export interface Provider {
  /** The product's short name, for errors and logs: `planimail`. */
  readonly name: string;
  /**
   * Whether an answer is a failure, and which. `undefined` leaves it to the HTTP status; `null` says that it is none.
   */
  readonly failure: (response: ParsedResponse, operation: OperationInfo) => Failure | null | undefined;
  /**
   * The part of a good answer that the caller asked for: takes it out of an envelope. Default: the body. It is also
   * asked when the text is not JSON (`parsed` is `false`); `undefined` then makes a `DecodeError` of it.
   */
  readonly value?: (response: ParsedResponse) => unknown;
  /** Whether a good answer has the form that all answers of the product have. `false` makes a `DecodeError` of it. */
  readonly recognizes?: (response: ParsedResponse, operation: Operation) => boolean;
  /**
   * Whether a failing answer is the product's own, and not one of a proxy before it. Only then does a 404 mean that
   * there is no such thing, and a 503 that nothing was done. Default: a body that is a JSON object, with a content type
   * of JSON.
   */
  readonly isOwn?: (response: ParsedResponse) => boolean;
  /** How bodies travel where an operation says nothing else. Default: JSON. */
  readonly bodyKind?: BodyKind;
  /** Whether a redirect within the origin is one to what was asked for. Default: all are. */
  readonly follows?: (url: URL) => boolean;
}

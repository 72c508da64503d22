import type { $ZodType } from 'zod/v4/core';
import type { Paging } from '../paging/paging.js';
import type { RequestArgs } from '../request/args.js';
import type { BodyKind } from '../request/body.js';
import type { HeaderValues } from '../request/headers.js';
import type { QueryValues } from '../request/query.js';
import type { Failure, ParsedResponse, ResponseParser } from '../response/parsed-response.js';
import type { GatewayRules } from './gateway-rules.js';

export type { RequestArgs } from '../request/args.js';

export type HttpMethod = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * Whether a call may be sent again after a failure that leaves open if it was carried out.
 *
 * - `readonly`: it changes nothing. Sent again after any passing failure, a plain 500 included.
 * - `idempotent`: it changes something, but twice is the same as once.
 * - `non-idempotent`: twice is not the same as once. Sent again only when the connection was never made.
 */
export type Repeat = 'readonly' | 'idempotent' | 'non-idempotent';

/** The names in braces of a path, each with the value to put there. */
export type PathParameters<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? { readonly [Key in Name | keyof PathParameters<Rest>]: string | number }
  : // biome-ignore lint/complexity/noBannedTypes: the neutral element of the intersection
    {};

/** What the provider makes of an answer, as it is for one operation. `null` says that it is no failure. */
export type FailureRule = (failure: Failure | null | undefined, response: ParsedResponse) => Failure | null | undefined;

/** What a reader of `operations` sees of each. */
export interface OperationInfo {
  /** For example `domains.create`. */
  readonly id: string;
  readonly method: HttpMethod;
  /**
   * Below the client's base URL, with parameters in braces. Or a whole address: to another origin no credentials go.
   */
  readonly path: string;
  readonly repeat: Repeat;
  /** It removes something for good. Told of every one in a client's `operations`; each DELETE is. */
  readonly destructive?: boolean;
}

/** Everything that is known about one operation: resources, `request()`, the tables and the tests all read this. */
export interface Operation<Args = unknown, Result = unknown> extends OperationInfo {
  /** Checks of single path parameters, beyond those that hold for all. */
  readonly pathValues?: Readonly<Record<string, $ZodType>>;
  /** What a caller gives. */
  readonly query?: $ZodType;
  /** What a caller gives. */
  readonly body?: $ZodType;
  /** The query as it stands in the address, from what the caller gave: where the two are not the same. */
  readonly writeQuery?: (query: never) => QueryValues;
  /** The body as `bodyKind` takes it, from what the caller gave: where the two are not the same. */
  readonly writeBody?: (body: never) => unknown;
  /** Headers that it always sends. */
  readonly headers?: HeaderValues;
  /** How the body travels. JSON when not given. */
  readonly bodyKind?: BodyKind;
  /** How the answer is read. JSON when not given. */
  readonly responseParser?: ResponseParser;
  /** What a good answer holds, as it is on the wire. */
  readonly response?: $ZodType;
  /** From the wire to the caller: times, sentences. Must bear answers that do not fit `response`. */
  readonly read?: (value: never, response: ParsedResponse, request: RequestArgs) => unknown;
  /** Whether an answer is a failure of this operation, and which, from what the provider makes of it. */
  readonly failure?: FailureRule;
  /** Whether a good answer has the form of this operation's answers, where that is not the form of all. */
  readonly recognizes?: (response: ParsedResponse) => boolean;
  /** What the vendor's document says of a status of this operation, by the status. */
  readonly hints?: Readonly<Record<number, string>>;
  readonly paging?: Paging;
  /**
   * It removes something: when an earlier attempt may have got through, "not found" on a later one
   * means that it did.
   */
  readonly notFoundMeansDone?: boolean;
  /** Names of fields of its answers that hold secrets although the names do not say so. */
  readonly secretFields?: readonly string[];
  /** How a gateway relays it, where that is not as all are. */
  readonly gateway?: GatewayRules;
  /** A route that a caller wrote: nothing is known of its answer. */
  readonly undeclared?: true;
  /** Only for the compiler. */
  readonly types?: { readonly args: Args; readonly result: Result };
}

export type ArgsOf<Path extends string, Query, Body> = ([keyof PathParameters<Path>] extends [never]
  ? unknown
  : { readonly path: PathParameters<Path> }) &
  ([Query] extends [never] ? unknown : { readonly query?: Query }) &
  ([Body] extends [never] ? unknown : { readonly body: Body });

/** A declared operation, with its route as a literal type so that `request()` can be typed by it. */
export interface DeclaredOperation<Method extends HttpMethod, Path extends string, Args, Result>
  extends Operation<Args, Result> {
  readonly method: Method;
  readonly path: Path;
}

/** Declares an operation. The types of its arguments and result follow from its schemas and its `read`. */
// @__NO_SIDE_EFFECTS__
export function operation<
  const Method extends HttpMethod,
  const Path extends string,
  Query = never,
  Body = never,
  Wire = undefined,
  Result = Wire,
>(declaration: {
  readonly id: string;
  readonly method: Method;
  readonly path: Path;
  readonly repeat: Repeat;
  readonly pathValues?: { readonly [Name in keyof PathParameters<Path>]?: $ZodType<unknown, string | number> };
  readonly query?: $ZodType<unknown, Query>;
  readonly body?: $ZodType<unknown, Body>;
  readonly writeQuery?: (query: Query) => QueryValues;
  readonly writeBody?: (body: Body) => unknown;
  readonly headers?: HeaderValues;
  readonly bodyKind?: BodyKind;
  readonly responseParser?: ResponseParser<Wire>;
  readonly response?: $ZodType<Wire>;
  readonly read?: (value: Wire, response: ParsedResponse, request: RequestArgs) => Result;
  readonly failure?: FailureRule;
  readonly recognizes?: (response: ParsedResponse) => boolean;
  readonly hints?: Readonly<Record<number, string>>;
  readonly paging?: Paging;
  readonly notFoundMeansDone?: boolean;
  readonly secretFields?: readonly string[];
  readonly destructive?: boolean;
  readonly gateway?: GatewayRules;
}): DeclaredOperation<Method, Path, ArgsOf<Path, Query, Body>, Result> {
  return declaration as DeclaredOperation<Method, Path, ArgsOf<Path, Query, Body>, Result>;
}

export type RouteOf<Declared> =
  Declared extends DeclaredOperation<infer Method, infer Path, infer _Args, infer _Result>
    ? `${Method} ${Path}`
    : never;

/** The routes of a list of operations, each with what it takes and gives: the type behind `request()`. */
export type RoutesOf<Operations extends readonly Operation[]> = {
  readonly [Declared in Operations[number] as RouteOf<Declared>]: Declared extends Operation<infer Args, infer Result>
    ? { readonly args: Args; readonly result: Result }
    : never;
};

/** Route strings with the type of their arguments and result. */
export type Routes = Readonly<Record<string, { readonly args: unknown; readonly result: unknown }>>;

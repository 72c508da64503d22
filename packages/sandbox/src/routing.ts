import { TrieRouter } from 'hono/router/trie-router';
import * as z from 'zod/mini';

/** What a product's server does with a request: with the values in its path, and with what it sends beside. */
export interface Operation<Call, Outcome> {
  /** What a request may send: in its body, or in its query where it has no body. */
  readonly takes: z.ZodMiniType;
  /** Throws a `ZodError` when something else was sent. */
  readonly run: (call: Call, sent: unknown) => Outcome | Promise<Outcome>;
}

/** An operation; one that takes nothing is its function alone. */
export type Route<Call, Outcome> = Operation<Call, Outcome> | ((call: Call) => Outcome | Promise<Outcome>);

/** All that a server can do, by method and path, where `:name` stands for one segment: `GET /users/:user`. */
export type Routes<Call, Outcome> = Readonly<Record<string, Route<Call, Outcome>>>;

/** An operation that is given what was sent as its schema reads it. */
export function takes<Schema extends z.ZodMiniType, Call, Outcome>(
  schema: Schema,
  run: (call: Call, sent: z.output<Schema>) => Outcome | Promise<Outcome>,
): Operation<Call, Outcome> {
  return { takes: schema, run: (call, sent) => run(call, z.parse(schema, sent)) };
}

/** Carries a route out. Throws a `ZodError` when it does not take what was sent. */
export function carryOut<Call, Outcome>(
  route: Route<Call, Outcome>,
  call: Call,
  sent: unknown,
): Outcome | Promise<Outcome> {
  if (typeof route !== 'function') return route.run(call, sent);
  z.parse(nothing, sent);
  return route(call);
}

const nothing = z.strictObject({});

/** The values in a path, decoded, by their names in the route. */
export type PathValues = Readonly<Record<string, string>>;

/** A route for a request. */
export interface Found<Route> {
  /** `GET /users/:user`. */
  readonly name: string;
  readonly route: Route;
  readonly values: PathValues;
}

const methods = ['DELETE', 'GET', 'PATCH', 'POST', 'PUT'];

/** Finds routes: of those that take a path, the one with the fewest placeholders. */
export class Router<Route> {
  readonly #router = new TrieRouter<readonly [name: string, route: Route]>();

  readonly #decode: (segment: string) => string;

  /** @param decode How a segment is decoded. */
  constructor(routes: Readonly<Record<string, Route>>, decode: (segment: string) => string = decodeURIComponent) {
    this.#decode = decode;
    const placeholders = (name: string) => name.split('/:').length;
    for (const [name, route] of Object.entries(routes).sort(([a], [b]) => placeholders(a) - placeholders(b))) {
      const [method = '', path = ''] = name.split(' ');
      this.#router.add(method, path, [name, route]);
    }
  }

  /** Throws a `URIError` where a path is not well encoded. */
  find(method: string, path: string, fits: (values: PathValues) => boolean = () => true): Found<Route> | undefined {
    for (const [[name, route], sent] of this.#router.match(method, path)[0]) {
      const values: Record<string, string> = {};
      for (const [key, value] of Object.entries(sent)) values[key] = this.#decode(String(value));
      if (fits(values)) return { name, route, values };
    }
    return undefined;
  }

  /** The methods that there are for a path. */
  methods(path: string, fits?: (values: PathValues) => boolean): string[] {
    return methods.filter((method) => this.find(method, path, fits));
  }
}

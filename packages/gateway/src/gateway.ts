import { logAt } from '@mailhost/core/relay';
import type { GatewayOptions, ProviderName } from './options.js';
import { Refused, refusalResponse } from './refused.js';
import { Serving } from './serving.js';
import { described } from './thrown.js';

/** Answers a request to the gateway. Never rejects. */
export interface Gateway {
  (request: Request): Promise<Response>;
  /**
   * Makes the clients and looks at the options now, and not at the first call. Throws `ConfigurationError` when an
   * option cannot be meant, or credentials are missing: call it when the server starts. Once it went well it does
   * nothing more.
   */
  check(): void;
  /**
   * Asks `authorize` again about open streams, such as events, and ends those that it does not let pass any more: call
   * it when somebody has signed out. Resolves when all are decided on. Streams of other processes are not reached; they
   * are asked about after `limits.streamAge`.
   *
   * @param caller Only those of this caller, by the name that `authorize` or the option `caller` gave; all when left
   * out.
   */
  recheck(caller?: string): Promise<void>;
}

/**
 * A relay for browsers: their clients (`new CleanmailClient({ gateway: '/api/mail' })`) call it, and it calls the
 * products with credentials that stay here. It passes declared operations that `authorize` allows, and nothing else. It
 * never throws: options that cannot be meant are told by `check()`, or by the log and a `ServerError` at each call.
 *
 * @example
 * const gateway = createGateway({
 *   providers: { cleanmail: new CleanmailClient({ token: process.env.CLEANMAIL_TOKEN }) },
 *   async authorize({ request, operation }) {
 *     const user = await userOf(request); // your sign-in
 *     if (!user) return 'unauthenticated';
 *     return user.isAdministrator && operation.id === 'domains.list' && { caller: user.name };
 *   },
 * });
 * gateway.check();
 * Deno.serve(gateway); // or Bun.serve({ fetch: gateway }), or nodeListener(gateway) from '@mailhost/gateway/node'
 */
export function createGateway<Names extends ProviderName>(options: GatewayOptions<Names>): Gateway {
  let serving: Serving | undefined;
  const ready = (): Serving => {
    // Only calls of the providers that are given reach its functions, so that of all they need to know no more.
    serving ??= new Serving(options as unknown as GatewayOptions);
    return serving;
  };
  const handle = async (request: Request): Promise<Response> => {
    try {
      return await ready().respond(request);
    } catch (error) {
      const { logger = console, logLevel = 'warn' } = options;
      logAt(logger, logLevel)('error', () => `gateway: it is not set up: ${described(error)}`);
      const { refusal, status } = new Refused('ServerError', 'the gateway is not set up: its log says more.');
      return refusalResponse(refusal, status);
    }
  };
  return Object.assign(handle, {
    check: () => void ready(),
    recheck: async (caller?: string) => serving?.recheck(caller),
  });
}

import {
  type Auth,
  bearer,
  Client,
  type ClientOptions,
  ConfigurationError,
  type Operation,
  type Routes,
  readEnvironment,
  type TokenSource,
} from '@mailhost/core';
import { cleanmail } from './provider.js';

/** Options of a {@link CleanmailConnection} or client. Each can be left to the environment variable that it names. */
export interface CleanmailOptions extends ClientOptions {
  /**
   * A token made in "Access tokens" of the application, sent as `Authorization: Bearer`, or a function that gets one.
   * Environment: `CLEANMAIL_TOKEN`.
   */
  readonly token?: TokenSource | undefined;
  /** Default `https://cloud.cleanmail.eu/api/v3`. Environment: `CLEANMAIL_BASE_URL`. */
  readonly baseUrl?: string | undefined;
}

/**
 * The way to a Cleanmail server, without any resource. By itself it is for bundles where every byte counts: each
 * resource can be made with it, and only what is imported is bundled.
 *
 * @example
 * import { CleanmailConnection, Policies } from '@mailhost/cleanmail';
 * const policies = new Policies(new CleanmailConnection({ token }));
 */
export class CleanmailConnection<KnownRoutes extends Routes = Record<never, never>> extends Client<KnownRoutes> {
  /** Throws `ConfigurationError` when the token is missing, or an option cannot be meant. */
  constructor(options: CleanmailOptions = {}, operations: readonly Operation[] = []) {
    const baseUrl = options.baseUrl ?? readEnvironment('CLEANMAIL_BASE_URL') ?? 'https://cloud.cleanmail.eu/api/v3';
    super({ provider: cleanmail, operations, options, baseUrl, credentials: ['token'], auth: () => authOf(options) });
  }
}

function authOf(options: CleanmailOptions): Auth {
  const token = options.token ?? readEnvironment('CLEANMAIL_TOKEN');
  if (token) return bearer(token);
  throw new ConfigurationError(
    'cleanmail: token (or CLEANMAIL_TOKEN) is missing. Tokens are made in "Access tokens" of the application.',
  );
}

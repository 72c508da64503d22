import {
  type ApiPromise,
  ConfigurationError,
  callOperation,
  listOperation,
  type PagePromise,
  Resource,
} from '@mailhost/core';
import type { LogOptions, WildduckCallOptions, WildduckConnection, WildduckListOptions } from '../connection.js';
import type {
  AuthenticateRequest,
  AuthenticateResponse,
  GetAuthlogEventResponse,
  GetAuthlogQuery,
  GetAuthlogResult,
  GetIsUserAuthenticatedResponse,
  PreAuthCheckResponse,
  PreauthRequest,
} from '../generated/models.js';
import * as operations from '../generated/operations/authentication.js';
import { listed } from '../lists.js';
import { givingToken, SecondFactor, type SignedIn, signedIn } from '../sign-in.js';

const listLog = listed(operations.logList);
const authenticate = givingToken(operations.authenticate, wantsMore);
const verify = { ...operations.authenticate, id: 'authentication.verify' };

/** Who a user is: passwords, tokens, and the log of both. */
export class Authentication<Owner extends WildduckConnection = WildduckConnection> extends Resource<Owner> {
  /** What happened at logins and changes of passwords. */
  readonly log: AuthenticationLog = new AuthenticationLog(this.client);

  /**
   * Logs a user in: gives a client with a token of that user, or the second factor that is still to be given. The token
   * is good for fourteen days after its last use, 180 days at most. Not repeated by itself: failures are counted.
   *
   * Throws `AuthenticationError` when name or password is wrong or the user is disabled: then `issues` names the field,
   * which it does not when the client's own token was refused. `PermissionDeniedError` when the scope is closed to the
   * user, `RateLimitError` after twelve failures in two minutes, which does not say how long to wait.
   * `ConfigurationError` through a gateway. Spec: `authenticate`.
   *
   * @example
   * let login = await wildduck.authentication.authenticate({ username, password });
   * if (login.state === 'second-factor') login = await login.totp(await askForCode());
   * const { address } = await login.client.users.get('me');
   */
  async authenticate(
    credentials: Omit<AuthenticateRequest, 'token'>,
    options?: WildduckCallOptions,
  ): Promise<SignedIn<Owner> | SecondFactor<Owner>> {
    if (this.client.throughGateway) {
      const text =
        "a user's client cannot go through a gateway, which has a token of its own. Use verify(), or no gateway.";
      throw new ConfigurationError(`wildduck authentication.authenticate: ${text}`);
    }
    let log: LogOptions = {};
    const user = await this.client.callWith(authenticate, () => {
      const { sess, ip } = options ?? {};
      log = { sess, ip };
      return { args: { body: { ...credentials, token: true } }, options };
    });
    if (wantsMore(user)) return new SecondFactor(this.client, user, log);
    return signedIn(this.client, user, user.token);
  }

  /**
   * Checks a password and makes no token: for an application that keeps sessions of its own. Otherwise the same. Spec:
   * `authenticate`.
   */
  verify(
    credentials: Omit<AuthenticateRequest, 'token'>,
    options?: WildduckCallOptions,
  ): ApiPromise<AuthenticateResponse> {
    return callOperation(this.client, verify, { body: credentials }, options);
  }

  /** Whether a user is there and may log in, without the password. Throws `AuthenticationError`. Spec: `preauth`. */
  preauth(request: PreauthRequest, options?: WildduckCallOptions): ApiPromise<PreAuthCheckResponse> {
    return callOperation(this.client, operations.preauth, { body: request }, options);
  }

  /**
   * Ends the token that this client has, where it is a user's. Not repeated by itself: a token that has ended is
   * refused. Spec: `invalidateAccessToken`.
   */
  invalidate(options?: WildduckCallOptions): ApiPromise<void> {
    return callOperation(this.client, operations.invalidate, {}, options);
  }

  /** Whether this client's token is good. Throws `AuthenticationError`. From 1.51 on. Spec: `isUserAuthenticated`. */
  whoami(options?: WildduckCallOptions): ApiPromise<GetIsUserAuthenticatedResponse> {
    return callOperation(this.client, operations.whoami, {}, options);
  }
}

/** Whether a second factor is to follow. */
function wantsMore({ require2fa }: AuthenticateResponse): boolean {
  return !!require2fa && require2fa.length > 0;
}

/** What happened at a user's logins and changes of passwords. */
export class AuthenticationLog extends Resource<WildduckConnection> {
  /** The events of a user, page by page, the newest first. Spec: `getAuthlog`. */
  list(user: string, query: GetAuthlogQuery = {}, options?: WildduckListOptions): PagePromise<GetAuthlogResult> {
    return listOperation(this.client, listLog, { path: { user }, query }, options);
  }

  /** An event. Throws `NotFoundError`. Spec: `getAuthlogEvent`. */
  get(user: string, event: string, options?: WildduckCallOptions): ApiPromise<GetAuthlogEventResponse> {
    return callOperation(this.client, operations.logGet, { path: { user, event } }, options);
  }
}

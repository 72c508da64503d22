import type { Auth } from '../auth/auth.js';
import type { Operation } from '../operation/operation.js';
import type { ClientOptions } from './options.js';
import type { Provider } from './provider.js';

/** What a product's client hands to the core when it is made. */
export interface ClientSetup {
  readonly provider: Provider;
  readonly operations: readonly Operation[];
  readonly options: ClientOptions;
  readonly baseUrl: string;
  /** The names of the options that only this product's client has, besides its credentials. */
  readonly ownOptions?: readonly string[];
  /** The names of those that are credentials: a gateway has them in the client's place, and no browser may. */
  readonly credentials?: readonly string[];
  /** The names of those that are the credentials of a single user, who may have them in a browser. */
  readonly userCredentials?: readonly string[];
  /** Those of them that `with()` can change. */
  readonly ownDefaults?: readonly string[];
  /** Called once, when the client is not derived from another. */
  readonly auth?: () => Auth;
}

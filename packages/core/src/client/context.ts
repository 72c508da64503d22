import type { Operation, RequestArgs } from '../operation/operation.js';
import type { Connection } from './connection.js';
import type { Provider } from './provider.js';
import type { Settings } from './settings.js';

/** What one call is made of. */
export interface CallContext {
  readonly connection: Connection;
  readonly provider: Provider;
  readonly settings: Settings;
  readonly operation: Operation;
  readonly args: RequestArgs;
}

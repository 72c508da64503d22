/** What the accounts of products are made with: for a product of your own. */
export {
  type AccountDrivers,
  type AccountSetup,
  createFilter,
  createHost,
  type Extensible,
  type FilterDrivers,
  type HostDrivers,
} from './account/create.js';
export type { DeleteSettings, DriverContext, KindDriver, QuarantineDriver } from './account/driver.js';
export type { InputsOf, OutputsOf } from './capabilities/capabilities.js';

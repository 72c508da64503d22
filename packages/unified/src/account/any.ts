import type { SupportedPaths } from '../capabilities/capabilities.js';
import type { InputsAt } from '../model/paths.js';
import type { cleanmailCapabilities } from '../products/cleanmail/capabilities.js';
import type { iredadminCapabilities } from '../products/iredadmin/capabilities.js';
import type { planimailCapabilities } from '../products/planimail/capabilities.js';
import type { protecmailCapabilities } from '../products/protecmail/capabilities.js';
import type { wildduckCapabilities } from '../products/wildduck/capabilities.js';

type Planimail = SupportedPaths<typeof planimailCapabilities>;
type Iredadmin = SupportedPaths<typeof iredadminCapabilities>;
type Wildduck = SupportedPaths<typeof wildduckCapabilities>;
type Cleanmail = SupportedPaths<typeof cleanmailCapabilities>;
type Protecmail = SupportedPaths<typeof protecmailCapabilities>;

/** What every host takes, by the tables of all of them. What only some take needs `can()`. */
export interface HostInputs extends InputsAt<Extract<Planimail, Extract<Iredadmin, Wildduck>>> {}

/** What every filter takes, by the tables of all of them. What only some take needs `can()`. */
export interface FilterInputs extends InputsAt<Extract<Cleanmail, Protecmail>> {}

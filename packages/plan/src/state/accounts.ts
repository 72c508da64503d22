import type { AnyAccount } from '@mailhost/unified';

/** The accounts by the names that a state has for them: `{ main: wildduck(…), front: protecmail(…) }`. */
export type Accounts = Readonly<Record<string, AnyAccount>>;

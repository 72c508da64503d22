import { Crash } from './answers.js';
import type { IredadminDialect } from './dialect.js';
import { adminRoutes } from './resources/admins.js';
import { domainRoutes } from './resources/domains.js';
import { aliasRoutes, fixedListRoutes } from './resources/forwarders.js';
import { greylistingRoutes } from './resources/greylisting.js';
import { ldifRoutes } from './resources/ldif.js';
import { listRoutes } from './resources/lists.js';
import { senderListRoutes } from './resources/sender-lists.js';
import { spamPolicyRoutes } from './resources/spam-policies.js';
import { throttlingRoutes } from './resources/throttling.js';
import { userRoutes } from './resources/users.js';
import type { Routes } from './router.js';

const routesOfBoth: Routes = {
  ...adminRoutes,
  ...aliasRoutes,
  ...domainRoutes,
  ...greylistingRoutes,
  ...listRoutes,
  ...senderListRoutes,
  ...spamPolicyRoutes,
  ...throttlingRoutes,
  ...userRoutes,
};

/** What only a server with a directory has: to another, these are unknown paths. */
const routesOfLdap: Routes = { ...fixedListRoutes, ...ldifRoutes };

/** An address that the releases of 2016 had for PUT alone: they did not survive a GET. */
const routesOf2016: Routes = {
  'GET /users/<domain>': () => {
    throw new Crash();
  },
};

/** Every operation but the login. */
export const routesOf = ({ backend, dialect }: IredadminDialect): Routes => ({
  ...routesOfBoth,
  ...(backend === 'ldap' && routesOfLdap),
  ...(dialect === '2016' && routesOf2016),
});

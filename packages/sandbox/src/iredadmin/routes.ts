import { isDomain, isMail, isMailbox } from './addresses.js';
import { Crash } from './answers.js';
import type { Routes } from './call.js';
import type { IredadminDialect } from './dialect.js';
import { adminRoutes } from './resources/admins.js';
import { createDomain2016, domainRoutes } from './resources/domains.js';
import { aliasRoutes, fixedListRoutes } from './resources/forwarders.js';
import { greylistingRoutes } from './resources/greylisting.js';
import { ldifRoutes } from './resources/ldif.js';
import { listRoutes } from './resources/lists.js';
import { senderListRoutes } from './resources/sender-lists.js';
import { spamPolicyRoutes } from './resources/spam-policies.js';
import { throttlingRoutes } from './resources/throttling.js';
import { userRoutes } from './resources/users.js';

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

/** What the releases of 2016 had otherwise. They had one address for PUT alone, and did not survive a GET. */
const routesOf2016: Routes = {
  'POST /domain/:domain': createDomain2016,
  'GET /users/:domain': () => {
    throw new Crash();
  },
};

/** Every operation but the login. */
export const routesOf = ({ backend, dialect }: IredadminDialect): Routes => ({
  ...routesOfBoth,
  ...(backend === 'ldap' && routesOfLdap),
  ...(dialect === '2016' && routesOf2016),
});

/** Which segments a name in a path stands for. A path with another segment there is no path of the server. */
export const placeholders: Readonly<Record<string, (segment: string) => boolean>> = {
  domain: isDomain,
  mail: isMail,
  new_mail: isMail,
  mailbox: isMailbox,
  new_mailbox: isMailbox,
  scope: (segment) => segment === 'global' || isDomain(segment) || isMail(segment),
  number: (segment) => /^\d+$/.test(segment),
};

import type { Routes } from './call.js';
import { adminRoutes } from './resources/admins.js';
import { attachmentRoutes } from './resources/attachments.js';
import { dkimRoutes } from './resources/dkim.js';
import { domainAliasRoutes } from './resources/domain-aliases.js';
import { domainRoutes } from './resources/domains.js';
import { filterRoutes } from './resources/filters.js';
import { groupRoutes } from './resources/groups.js';
import { healthRoutes } from './resources/health.js';
import { mailRoutes } from './resources/mails.js';
import { optionRoutes } from './resources/options.js';
import { policyRoutes } from './resources/policies.js';
import { senderRuleRoutes } from './resources/sender-rules.js';
import { taskRoutes } from './resources/tasks.js';
import { tokenRoutes } from './resources/tokens.js';
import { userRoutes } from './resources/users.js';

/** Every operation of the vendor's document. */
export const routes: Routes = {
  ...adminRoutes,
  ...attachmentRoutes,
  ...dkimRoutes,
  ...domainAliasRoutes,
  ...domainRoutes,
  ...filterRoutes,
  ...groupRoutes,
  ...healthRoutes,
  ...mailRoutes,
  ...optionRoutes,
  ...policyRoutes,
  ...senderRuleRoutes,
  ...taskRoutes,
  ...tokenRoutes,
  ...userRoutes,
};

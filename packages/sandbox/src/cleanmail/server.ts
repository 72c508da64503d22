import type { SandboxAnswer, SandboxRequest } from '../http.js';
import { adminRoutes } from './admins.js';
import { Refusal } from './answers.js';
import { attachmentRoutes } from './attachments.js';
import { Call } from './call.js';
import { dkimRoutes } from './dkim.js';
import { domainAliasRoutes } from './domain-aliases.js';
import { domainRoutes } from './domains.js';
import { filterRoutes } from './filters.js';
import { groupRoutes } from './groups.js';
import { healthRoutes } from './health.js';
import { mailRoutes } from './mails.js';
import { optionRoutes } from './options.js';
import { policyRoutes } from './policies.js';
import { purge } from './removal.js';
import { type Routes, router } from './router.js';
import { senderRuleRoutes } from './sender-rules.js';
import type { CleanmailState } from './state.js';
import { taskRoutes } from './tasks.js';
import { authenticate, tokenRoutes } from './tokens.js';
import { userRoutes } from './users.js';

/** What a Cleanmail sandbox lets its token do, and by which clock it goes. */
export interface CleanmailDialect {
  /** The requests that the token has no permission for: they are answered with 403. The path is without the prefix. */
  readonly forbidden: readonly { readonly method?: string; readonly path: RegExp }[];
  /** The time in epoch milliseconds. */
  readonly now: () => number;
}

/** Whether a rule is about a request. */
const covers =
  ({ method, path }: SandboxRequest) =>
  (rule: CleanmailDialect['forbidden'][number]): boolean =>
    (rule.method ?? method) === method && rule.path.test(path);

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

/**
 * A Cleanmail server by the vendor's document. Where its tables and its examples differ, it does as the examples do:
 * in statuses, in ids that are texts, in times in milliseconds, in headers.
 */
export function cleanmailServer(state: CleanmailState, token: string, dialect: CleanmailDialect) {
  const find = router(routes);

  function carryOut(request: SandboxRequest): SandboxAnswer {
    const now = dialect.now();
    purge(state, now);
    authenticate(state, request.headers['authorization'], token, now);
    const found = find(request.method, request.path);
    if (!found) throw new Refusal(404, 'unknown address');
    if (dialect.forbidden.some(covers(request))) throw new Refusal(403, 'the token has no permission for this');
    return found.run(new Call(state, request, now, found.values));
  }

  return (request: SandboxRequest): SandboxAnswer => {
    try {
      return carryOut(request);
    } catch (error) {
      if (error instanceof Refusal) return error.answer();
      throw error;
    }
  };
}

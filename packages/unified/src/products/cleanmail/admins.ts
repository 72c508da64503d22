import type { Admin as CleanmailAdmin, CleanmailClient } from '@mailhost/cleanmail';
import { expected, withChecks, words } from '@mailhost/core/schema';
import * as z from 'zod/mini';
import type { DriverContext, KindDriver } from '../../account/driver.js';
import { ifFound, mapped, withDetails } from '../../engine/details.js';
import { localPartOf, normalizeAddress, normalizeDomain } from '../../model/address.js';
import type { AdminInput } from '../../model/inputs.js';
import type { Admin } from '../../model/items.js';
import { existingDomain } from './lookups.js';
import type { CleanmailOutputs } from './types.js';

type DomainAdmin = Admin<CleanmailOutputs>;

/** An account is made with its first domain, and goes with its last. */
const inputSchema = z.object({
  domains: z.optional(
    withChecks(
      z.array(z.string(words), words),
      z.minLength(1, expected('one domain at least; absent() deletes an administrator')),
    ),
  ),
});

export function adminDriver(client: CleanmailClient): KindDriver<DomainAdmin, AdminInput, string, object> {
  const { domains, security } = client;
  const { admins } = security;

  /** All that the token may give on a domain: without a permission, the account could do nothing. */
  const access = async (name: string, context: DriverContext) => {
    const { id } = await existingDomain(client, name, context);
    const permissions: string[] = [];
    for await (const { name, editable } of security.permissions.list({ scope: 'DOMAIN', id }, context.options)) {
      if (editable !== false) permissions.push(name);
    }
    return { id, permissions };
  };

  const grant = async (id: string, names: readonly string[], context: DriverContext) => {
    for (const name of names) {
      const { id: domainId, permissions } = await access(name, context);
      await domains.admins.create(domainId, { id, permissions }, context.options);
    }
  };

  const whole = async ({ id }: CleanmailAdmin, { options }: DriverContext) => {
    const admin = await ifFound(admins.get(id, options));
    return admin && toAdmin(admin, domainsOf(admin));
  };

  return {
    inputSchema,
    list: (_, context) => {
      const listed = admins.list(context.options);
      if (context.details) return withDetails(listed, context.concurrency, (admin) => whole(admin, context));
      return mapped(listed, (admin) => toAdmin(admin, undefined));
    },
    find: async (address, context) => {
      for await (const admin of admins.list({ ...context.options, search: address })) {
        if (addressOf(admin) !== address) continue;
        return context.wants('domains') ? await whole(admin, context) : toAdmin(admin, undefined);
      }
      return undefined;
    },
    create: async (
      { address, name = localPartOf(address), password = '', domains: [first = '', ...others] = [] },
      context,
    ) => {
      warnOfSteps(others.length, context);
      const { id: domainId, permissions } = await access(first, context);
      const { id } = await domains.admins.create(
        domainId,
        {
          ...{ login: address, email: address, displayName: name, password: await context.secret(password) },
          ...{ enabled: true, language: 'EN', permissions },
        },
        context.options,
      );
      await grant(id, others, context);
    },
    update: async ({ raw: { id }, domains: before = [] }, { name, password, domains: after = before }, context) => {
      const removed = before.filter((domain) => !after.includes(domain));
      const added = after.filter((domain) => !before.includes(domain));
      warnOfSteps(added.length + removed.length, context);
      if (name !== undefined || password !== undefined) {
        const changes = {
          ...(name !== undefined && { displayName: name }),
          ...(password !== undefined && { password: await context.secret(password) }),
        };
        await admins.update(id, changes, context.options);
      }
      // New ones first: the account goes with its last domain.
      await grant(id, added, context);
      for (const domain of removed) {
        const { id: domainId } = await existingDomain(client, domain, context);
        await domains.admins.delete(domainId, id, context.options);
      }
    },
    delete: ({ raw }, _, { options }) => admins.delete(raw.id, options),
  };
}

function toAdmin(raw: CleanmailAdmin, domains: readonly string[] | undefined): DomainAdmin {
  return { address: addressOf(raw), name: raw.displayName ?? undefined, domains, raw };
}

/** Who logs in by another name than an address is known by the address for recovering the password. */
function addressOf({ login, email }: CleanmailAdmin): string {
  return normalizeAddress(login.includes('@') ? login : (email ?? login));
}

function domainsOf({ authorities }: CleanmailAdmin): readonly string[] | undefined {
  const names = authorities?.flatMap(({ objectType, objectName }) =>
    objectName && (objectType ?? 'DOMAIN').toUpperCase() === 'DOMAIN' ? [normalizeDomain(objectName)] : [],
  );
  return names && [...new Set(names)].sort();
}

function warnOfSteps(count: number, { warn }: DriverContext): void {
  const message = 'domains are given and taken one by one, in calls of their own.';
  if (count > 0) warn({ code: 'several-calls', field: 'domains', message });
}

import { json, jsonObject, type SandboxAnswer, type SandboxRequest } from '../http.js';
import type { PlanimailMailbox, PlanimailState } from './state.js';

/** How a Planimail sandbox reads the places where the vendor's document says two things. */
export interface PlanimailDialect {
  readonly listDomainsMethod: 'GET' | 'POST';
  readonly getQuotaMethod: 'GET' | 'POST';
  readonly setQuotaPath: 'user_set_quota' | 'user_get_quota';
  readonly domainAliasField: 'domain_alias' | 'alias_domain';
  /** Whether `quota_available_MB` is the whole space or what is left of it. */
  readonly quotaAvailable: 'total' | 'rest';
}

export interface PlanimailAccount {
  readonly planimailId: string;
  readonly apiKey: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** Ends a request with status 400 and a sentence. */
class Refusal extends Error {}

/**
 * A Planimail server by the vendor's document of 2024-08-20. Where the document shows no text or status, the
 * server says something in the manner of the others: each such place is marked.
 */
export function planimailServer(state: PlanimailState, account: PlanimailAccount, dialect: PlanimailDialect) {
  const p = account.planimailId;
  const say = (msg: string, status = 200): SandboxAnswer => json(status, { msg });

  /** By method and path. */
  const routes: Readonly<Record<string, (fields: Fields) => SandboxAnswer>> = {
    'POST /domain': (fields) => {
      const domain = domainIn(fields, 'domain');
      const password = textIn(fields, 'admin_password');
      const isNew = !state.domains.has(domain);
      state.domains.add(domain);
      const admin = `admin@${domain}`;
      const mailbox = state.mailboxes.get(admin) ?? newMailbox();
      state.mailboxes.set(admin, { ...mailbox, password });
      for (const alias of ['postmaster', 'abuse']) {
        if (!state.aliases.has(`${alias}@${domain}`)) state.aliases.set(`${alias}@${domain}`, [admin]);
      }
      // Not in the document.
      return say(`Domain ${domain} successfully ${isNew ? 'created' : 'modified'} in Planimail ${p}`);
    },
    'GET /domain': (fields) => {
      const domain = domainIn(fields, 'domain');
      // The text for a missing one is not in the document.
      return say(`Domain ${domain} ${state.domains.has(domain) ? 'exists' : 'does not exist'} in Planimail ${p}`);
    },
    // The forms of the three lists are not in the document.
    [`${dialect.listDomainsMethod} /get_domain_list`]: () => json(200, [...state.domains]),
    'GET /alias_list': (fields) => {
      const domain = knownDomain(fields);
      return json(
        200,
        [...state.aliases.keys()].filter((alias) => alias.endsWith(`@${domain}`)),
      );
    },
    'GET /get_user_list': (fields) => {
      const domain = knownDomain(fields);
      return json(
        200,
        [...state.mailboxes.keys()].filter((email) => email.endsWith(`@${domain}`)),
      );
    },
    'GET /user_alias': (fields) => {
      const alias = emailIn(fields, 'alias');
      const targets = state.aliases.get(alias);
      if (!targets) return say(`User Alias ${alias} does not exist in Planimail ${p}`);
      return say(`User Alias ${alias} is alias of ${targets.join(',')} in Planimail ${p}`);
    },
    'POST /user_alias': (fields) => {
      const alias = emailIn(fields, 'alias');
      const target = emailIn(fields, 'resolves');
      if (state.mailboxes.has(alias)) throw new Refusal(`A mailbox ${alias} already exists in Planimail ${p}`);
      const targets = state.aliases.get(alias) ?? [];
      // As in the document: adding what is there already names that target alone.
      if (targets.includes(target))
        return say(`User Alias ${alias} has been created pointing to ${target} in Planimail ${p}`);
      const all = [...targets, target];
      if (all.join(',').length > 65_535) throw new Refusal(`User Alias ${alias} is too long`);
      state.aliases.set(alias, all);
      return say(`User Alias ${alias} has been created pointing to ${all.join(',')} in Planimail ${p}`);
    },
    'DELETE /user_alias': (fields) => {
      const alias = emailIn(fields, 'alias');
      const targets = state.aliases.get(alias);
      if (!targets) return say(`The alias ${alias} does not exist in Planimail ${p}`);
      const rest = 'resolves' in fields ? targets.filter((target) => target !== emailIn(fields, 'resolves')) : [];
      if (rest.length > 0) state.aliases.set(alias, rest);
      else state.aliases.delete(alias);
      // The text for a whole one is not in the document.
      return say(`User Alias ${alias} has been ${rest.length > 0 ? 'modified' : 'deleted'} in Planimail ${p}`);
    },
    [`${dialect.getQuotaMethod} /user_get_quota`]: (fields) => quotaOf(knownMailbox(fields).mailbox),
    [`POST /${dialect.setQuotaPath}`]: (fields) => {
      if (dialect.setQuotaPath === 'user_get_quota' && dialect.getQuotaMethod === 'POST' && !('quotamb' in fields)) {
        return quotaOf(knownMailbox(fields).mailbox);
      }
      const { email, mailbox } = knownMailbox(fields);
      mailbox.quotamb = megabytesIn(fields);
      return say(`User Mailbox ${email} successfully modified in Planimail ${p} with quota ${mailbox.quotamb}`);
    },
    'POST /mailbox': (fields) => {
      const email = emailIn(fields, 'email');
      const known = state.mailboxes.get(email);
      const changes = {
        name: textIn(fields, 'name'),
        surname: textIn(fields, 'surname'),
        quotamb: megabytesIn(fields),
        ...('phone' in fields && { phone: phoneIn(fields) }),
        ...((!known || 'password' in fields) && { password: textIn(fields, 'password') }),
      };
      if (!state.domains.has(domainOf(email)))
        throw new Refusal(`Domain ${domainOf(email)} does not exist in Planimail ${p}`);
      state.mailboxes.set(email, { ...(known ?? newMailbox()), ...changes });
      // Not in the document.
      return say(
        `User Mailbox ${email} successfully ${known ? 'modified' : 'created'} in Planimail ${p} with quota ${changes.quotamb}`,
      );
    },
    'DELETE /mailbox': (fields) => {
      const { email, mailbox } = knownMailbox(fields);
      if (textIn(fields, 'password') !== mailbox.password) throw new Refusal(`password of ${email} is invalid`);
      state.mailboxes.delete(email);
      return say(`Mailbox ${email} successfully deleted`);
    },
    'GET /user_metadata': (fields) => metadataOf(knownMailbox(fields).mailbox),
    'POST /user_metadata': (fields) => {
      const { mailbox } = knownMailbox(fields);
      const changes = {
        ...('alt_email' in fields && { alt_email: emailIn(fields, 'alt_email') }),
        ...('phone' in fields && { phone: phoneIn(fields) }),
        ...('name' in fields && { name: String(fields['name']) }),
        ...('surname' in fields && { surname: String(fields['surname']) }),
      };
      Object.assign(mailbox, changes);
      return metadataOf(mailbox);
    },
    'POST /domain_alias': (fields) => {
      const alias = domainIn(fields, dialect.domainAliasField);
      const domain = knownDomain(fields);
      state.domainAliases.set(alias, domain);
      return say(`Domain Alias ${alias} of ${domain} created in Planimail ${p}`);
    },
    'GET /domain_alias': (fields) => {
      const alias = domainIn(fields, dialect.domainAliasField);
      const domain = state.domainAliases.get(alias);
      // The text for a missing one is not in the document.
      if (!domain) return say(`Domain Alias ${alias} does not exist in Planimail ${p}`);
      return say(`Domain Alias ${alias} is alias of ${domain} in Planimail ${p}`);
    },
    'DELETE /domain_alias': (fields) => {
      const alias = domainIn(fields, dialect.domainAliasField);
      // The text for a missing one is not in the document.
      if (!state.domainAliases.delete(alias)) return say(`Domain Alias ${alias} does not exist in Planimail ${p}`);
      return say(`Domain Alias ${alias} deleted in Planimail ${p}`);
    },
  };

  function knownDomain(fields: Fields): string {
    const domain = domainIn(fields, 'domain');
    if (!state.domains.has(domain)) throw new Refusal(`Domain ${domain} does not exist in Planimail ${p}`);
    return domain;
  }

  function knownMailbox(fields: Fields): { email: string; mailbox: PlanimailMailbox } {
    const email = emailIn(fields, 'email');
    const mailbox = state.mailboxes.get(email);
    // Not in the document.
    if (!mailbox) throw new Refusal(`Mailbox ${email} does not exist in Planimail ${p}`);
    return { email, mailbox };
  }

  function quotaOf({ quotamb, usedmb }: PlanimailMailbox): SandboxAnswer {
    return json(200, {
      quota_used_MB: usedmb,
      quota_available_MB: dialect.quotaAvailable === 'total' ? quotamb : quotamb - usedmb,
      percentage_used: quotamb === 0 ? 0 : Math.round((100 * usedmb) / quotamb),
    });
  }

  return (request: SandboxRequest): SandboxAnswer => {
    const { authorization, planimail, 'content-type': type = '' } = request.headers;
    // Status and text for wrong credentials are not in the document.
    if (authorization !== account.apiKey || planimail !== p) return say('Unauthorized', 401);
    const route = routes[`${request.method} ${request.path}`];
    if (!route) return say(`${request.method} ${request.path} is not a method of this API`, 404);
    const fields = type.startsWith('application/json') ? jsonObject(request.body) : undefined;
    if (!fields) return say('the body is not a JSON object', 400);
    try {
      return route(fields);
    } catch (error) {
      if (error instanceof Refusal) return say(error.message, 400);
      throw error;
    }
  };
}

function newMailbox(): PlanimailMailbox {
  return { password: '', quotamb: 0, usedmb: 0, name: '', surname: '', phone: '', alt_email: '' };
}

function metadataOf({ phone, name, surname, alt_email }: PlanimailMailbox): SandboxAnswer {
  return json(200, { phone, name, surname, alt_email });
}

// The texts for a missing or wrong parameter are not in the document, but for the phone's; the status is.
function textIn(fields: Fields, name: string): string {
  const value = fields[name];
  if (typeof value !== 'string' || value === '') throw new Refusal(`parameter ${name} is missing or invalid`);
  return value;
}

function domainIn(fields: Fields, name: string): string {
  const value = textIn(fields, name).toLowerCase();
  if (!/^[^\s@][^\s@.]*\.[^\s@]+$/.test(value)) throw new Refusal(`parameter ${name} is missing or invalid`);
  return value;
}

function emailIn(fields: Fields, name: string): string {
  const value = textIn(fields, name).toLowerCase();
  if (!/^[^\s@]+@[^\s@][^\s@.]*\.[^\s@]+$/.test(value)) throw new Refusal(`parameter ${name} is missing or invalid`);
  return value;
}

function phoneIn(fields: Fields): string {
  const value = textIn(fields, 'phone');
  // The document prints the number without its plus sign.
  if (!/^\+\d{8,15}$/.test(value)) throw new Refusal(`phone ${value.replace('+', '')} is in invalid format`);
  return value;
}

function megabytesIn(fields: Fields): number {
  const value = fields['quotamb'];
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) {
    throw new Refusal('parameter quotamb is missing or invalid');
  }
  return value;
}

function domainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1);
}

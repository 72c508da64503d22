import * as z from 'zod/mini';
import { type Routes, takes } from '../routing.js';
import { Refusal } from '../server.js';
import type { PlanimailDialect } from './dialect.js';
import { newMailbox, type PlanimailMailbox, type PlanimailState } from './state.js';

/** A request on its way through the server. */
export interface Call {
  readonly state: PlanimailState;
  /** The Planimail id. */
  readonly p: string;
}

const text = z.string().check(z.minLength(1));
const matching = (pattern: RegExp) => z.string().check(z.toLowerCase(), z.regex(pattern));
const domain = matching(/^[^\s@.]+(?:\.[^\s@.]+)+$/);
const email = matching(/^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/);
const phone = z.string().check(z.regex(/^\+\d{8,15}$/));
const quotamb = z.int().check(z.nonnegative());
const maybe = z.exactOptional;

const ofDomain = z.strictObject({ domain });
const ofMailbox = z.strictObject({ email });
const ofAlias = z.strictObject({ alias: email });
const newQuota = z.strictObject({ email, quotamb });
const mailboxFields = { email, name: text, surname: text, quotamb, phone: maybe(phone) };
const metadata = { alt_email: maybe(email), phone: maybe(phone), name: maybe(z.string()), surname: maybe(z.string()) };

/** Every operation, by method and path. Texts that the document does not show are marked. */
export function routesOf(dialect: PlanimailDialect): Routes<Call, unknown> {
  const { domainAliasField: aliasField, setQuotaPath, getQuotaMethod } = dialect;
  const ofDomainAlias = z.strictObject({ [aliasField]: domain });
  const newDomainAlias = z.strictObject({ [aliasField]: domain, domain });

  const quotaOf = ({ quotamb, usedmb }: PlanimailMailbox) => ({
    quota_used_MB: usedmb,
    quota_available_MB: dialect.quotaAvailable === 'total' ? quotamb : quotamb - usedmb,
    percentage_used: quotamb === 0 ? 0 : Math.round((100 * usedmb) / quotamb),
  });
  const getQuota = takes(ofMailbox, (call: Call, sent) => quotaOf(mailboxOf(call, sent)));
  const setQuota = takes(newQuota, (call: Call, sent) => {
    mailboxOf(call, sent).quotamb = sent.quotamb;
    return `User Mailbox ${sent.email} successfully modified in Planimail ${call.p} with quota ${sent.quotamb}`;
  });
  /** Where reading and setting a quota are one method of one path, it is the quota that makes the difference. */
  const either = takes(z.partial(newQuota, { quotamb: true }), (call: Call, sent) =>
    ('quotamb' in sent ? setQuota : getQuota).run(call, sent),
  );
  const isOneRoute = getQuotaMethod === 'POST' && setQuotaPath === 'user_get_quota';

  return {
    'POST /domain': takes(z.strictObject({ domain, admin_password: text }), ({ state, p }, sent) => {
      const isNew = !state.domains.has(sent.domain);
      state.domains.add(sent.domain);
      const admin = `admin@${sent.domain}`;
      state.mailboxes.set(admin, { ...(state.mailboxes.get(admin) ?? newMailbox()), password: sent.admin_password });
      for (const alias of [`postmaster@${sent.domain}`, `abuse@${sent.domain}`]) {
        if (!state.aliases.has(alias)) state.aliases.set(alias, [admin]);
      }
      // Not in the document.
      return `Domain ${sent.domain} successfully ${isNew ? 'created' : 'modified'} in Planimail ${p}`;
    }),
    // The text for a missing one is not in the document.
    'GET /domain': takes(ofDomain, ({ state, p }, sent) => {
      return `Domain ${sent.domain} ${state.domains.has(sent.domain) ? 'exists' : 'does not exist'} in Planimail ${p}`;
    }),
    // The forms of the three lists are not in the document. Its example of this one sends a domain, to no effect.
    [`${dialect.listDomainsMethod} /get_domain_list`]: takes(z.partial(ofDomain), ({ state }) => [...state.domains]),
    'GET /alias_list': takes(ofDomain, (call, sent) => addressesIn(call, sent.domain, call.state.aliases)),
    'GET /get_user_list': takes(ofDomain, (call, sent) => addressesIn(call, sent.domain, call.state.mailboxes)),
    'GET /user_alias': takes(ofAlias, ({ state, p }, { alias }) => {
      const targets = state.aliases.get(alias);
      return `User Alias ${alias} ${targets ? `is alias of ${targets}` : 'does not exist'} in Planimail ${p}`;
    }),
    'POST /user_alias': takes(
      z.strictObject({ alias: email, resolves: email }),
      ({ state, p }, { alias, resolves }) => {
        if (state.mailboxes.has(alias)) throw new Refusal(400, `A mailbox ${alias} already exists in Planimail ${p}`);
        const targets = state.aliases.get(alias) ?? [];
        // As in the document: adding what is there already names that target alone.
        const named = targets.includes(resolves) ? [resolves] : [...targets, resolves];
        if (named.join().length > 65_535) throw new Refusal(400, `User Alias ${alias} is too long`);
        if (!targets.includes(resolves)) state.aliases.set(alias, named);
        return `User Alias ${alias} has been created pointing to ${named} in Planimail ${p}`;
      },
    ),
    'DELETE /user_alias': takes(
      z.strictObject({ alias: email, resolves: maybe(email) }),
      ({ state, p }, { alias, resolves }) => {
        const targets = state.aliases.get(alias);
        if (!targets) return `The alias ${alias} does not exist in Planimail ${p}`;
        const rest = targets.filter((target) => resolves !== undefined && target !== resolves);
        if (rest.length > 0) state.aliases.set(alias, rest);
        else state.aliases.delete(alias);
        // The text for a whole one is not in the document.
        return `User Alias ${alias} has been ${rest.length > 0 ? 'modified' : 'deleted'} in Planimail ${p}`;
      },
    ),
    [`${getQuotaMethod} /user_get_quota`]: isOneRoute ? either : getQuota,
    ...(!isOneRoute && { [`POST /${setQuotaPath}`]: setQuota }),
    'POST /mailbox': takes(
      z.strictObject({ ...mailboxFields, password: maybe(text) }),
      (call, { email, ...changes }) => {
        const { state, p } = call;
        const known = state.mailboxes.get(email);
        if (!known && changes.password === undefined)
          throw new Refusal(400, 'parameter password is missing or invalid');
        checkDomain(call, email.slice(email.lastIndexOf('@') + 1));
        state.mailboxes.set(email, { ...(known ?? newMailbox()), ...changes });
        // Not in the document.
        const done = known ? 'modified' : 'created';
        return `User Mailbox ${email} successfully ${done} in Planimail ${p} with quota ${changes.quotamb}`;
      },
    ),
    'DELETE /mailbox': takes(z.strictObject({ email, password: text }), (call, { email, password }) => {
      if (password !== mailboxOf(call, { email }).password) throw new Refusal(400, `password of ${email} is invalid`);
      call.state.mailboxes.delete(email);
      return `Mailbox ${email} successfully deleted`;
    }),
    'GET /user_metadata': takes(ofMailbox, (call, sent) => metadataOf(mailboxOf(call, sent))),
    'POST /user_metadata': takes(z.strictObject({ email, ...metadata }), (call, { email, ...changes }) =>
      metadataOf(Object.assign(mailboxOf(call, { email }), changes)),
    ),
    'POST /domain_alias': takes(newDomainAlias, (call, sent) => {
      const alias = sent[aliasField] ?? '';
      const target = checkDomain(call, sent['domain'] ?? '');
      call.state.domainAliases.set(alias, target);
      return `Domain Alias ${alias} of ${target} created in Planimail ${call.p}`;
    }),
    // The text for a missing one is not in the document, here and below.
    'GET /domain_alias': takes(ofDomainAlias, ({ state, p }, sent) => {
      const alias = sent[aliasField] ?? '';
      const target = state.domainAliases.get(alias);
      return `Domain Alias ${alias} ${target ? `is alias of ${target}` : 'does not exist'} in Planimail ${p}`;
    }),
    'DELETE /domain_alias': takes(ofDomainAlias, ({ state, p }, sent) => {
      const alias = sent[aliasField] ?? '';
      return `Domain Alias ${alias} ${state.domainAliases.delete(alias) ? 'deleted' : 'does not exist'} in Planimail ${p}`;
    }),
  };
}

function checkDomain({ state, p }: Call, domain: string): string {
  if (!state.domains.has(domain)) throw new Refusal(400, `Domain ${domain} does not exist in Planimail ${p}`);
  return domain;
}

function addressesIn(call: Call, domain: string, records: ReadonlyMap<string, unknown>): string[] {
  checkDomain(call, domain);
  return [...records.keys()].filter((address) => address.endsWith(`@${domain}`));
}

function mailboxOf({ state, p }: Call, { email }: { readonly email: string }): PlanimailMailbox {
  const mailbox = state.mailboxes.get(email);
  // Not in the document.
  if (!mailbox) throw new Refusal(400, `Mailbox ${email} does not exist in Planimail ${p}`);
  return mailbox;
}

const metadataOf = ({ phone, name, surname, alt_email }: PlanimailMailbox) => ({ phone, name, surname, alt_email });

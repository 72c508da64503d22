import * as z from 'zod/mini';
import { type PathValues, type Routes, takes } from '../routing.js';
import { known, Refusal } from '../server.js';
import type { ProtecmailDialect } from './dialect.js';
import { pdf } from './pdf.js';
import type { ProtecmailState } from './state.js';

/** What an operation gives: nothing, data, a text, or a PDF. */
export type ProtecmailResult =
  | { readonly data?: unknown; readonly msg?: string }
  | { readonly file: Uint8Array<ArrayBuffer> };

/** A request on its way through the server. */
export interface Call {
  readonly state: ProtecmailState;
  readonly values: PathValues;
}

const texts = (...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, z.optional(z.string())] as const));

const user = z.strictObject({
  ...texts('nic', 'first_name', 'last_name', 'email', 'organisation', 'tva_intra'),
  ...texts('address', 'city', 'zip', 'country', 'phone'),
});

/** 0 puts such mails into quarantine, 1 marks and delivers them. */
const action = z._default(z.literal([0, 1]), 0);
const settings = z.strictObject({
  ...{ domain: z.string(), redirectTo: z.string(), spamAction: action, virusAction: action },
  sendResume: z.optional(z.boolean()),
  ...texts('resumeTemplateSubject', 'resumeTemplateBody', 'resumeTemplateResume'),
  ...texts('resumeLinkHostname', 'resumeReplyTo'),
});

/** A whole record that is sent back with some of its fields changed. */
const record = z.record(z.string(), z.unknown());

/** Every operation of the vendor's document. */
export const routesOf = ({ tanksPath, quarantineStart }: ProtecmailDialect): Routes<Call, ProtecmailResult> => ({
  'GET /ping': () => ({ msg: 'pong' }),
  'GET /user': ({ state }) => ({ data: state.user }),
  'PUT /user': takes(record, ({ state }, sent) => {
    checkChanges(user, sent, state.user);
    state.user = { ...sent, nic: state.user['nic'] };
    return {};
  }),
  'GET /invoices': ({ state }) => ({ data: state.invoices }),
  'GET /invoices/:ref': ({ state, values }) => {
    const invoice = state.invoices.find(({ ref }) => String(ref) === values['ref']);
    return { file: pdf(`Invoice ${known(invoice, 'invoice not found').ref}`) };
  },
  [`GET /${tanksPath}`]: ({ state: { tokens } }) => ({ data: { ...tokens, total: tokens.monthly + tokens.perm } }),
  'GET /token/daily-average': ({ state }) => ({ data: state.dailyAverage }),
  'GET /domain/all': ({ state }) => ({ data: [...state.domains.keys()] }),
  'GET /domain/:domain': (call) => ({ data: call.state.domains.get(domainOf(call)) }),
  'POST /domain/:domain': takes(settings, (call, sent) => {
    if (call.state.domains.has(value(call, 'domain'))) throw new Refusal(409, 'domain already exists');
    return saveDomain(call, sent);
  }),
  'PUT /domain/:domain': takes(record, (call, sent) => {
    const current = call.state.domains.get(domainOf(call)) ?? {};
    checkChanges(z.partial(settings), sent, current);
    return saveDomain(call, { spamAction: 0, virusAction: 0, ...sent });
  }),
  'DELETE /domain/:domain': (call) => {
    const domain = domainOf(call);
    call.state.domains.delete(domain);
    call.state.addresses.delete(domain);
    return {};
  },
  'GET /domain/:domain/addresses': (call) => ({ data: call.state.addresses.get(domainOf(call)) ?? [] }),
  'PUT /domain/:domain/addresses/:address': (call) => {
    const domain = domainOf(call);
    call.state.addresses.set(domain, [...new Set([...addressesOf(call), value(call, 'address')])]);
    return {};
  },
  'DELETE /domain/:domain/addresses/:address': (call) => {
    const address = known(
      addressesOf(call).find((candidate) => candidate === value(call, 'address')),
      'address not found',
    );
    const rest = addressesOf(call).filter((candidate) => candidate !== address);
    call.state.addresses.set(value(call, 'domain'), rest);
    return {};
  },
  'GET /quarantine/:target/:start{\\d+}/:count{\\d+}': (call) => {
    const target = value(call, 'target');
    const count = Number(value(call, 'count'));
    const first = Number(value(call, 'start')) * (quarantineStart === 'record' ? 1 : count);
    const mails = call.state.quarantine.filter(({ email, domain }) => email === target || domain === target);
    const size = Math.max(count, 1);
    return {
      data: {
        emails: mails.slice(first, first + count),
        count: mails.length,
        nb_pages: Math.ceil(mails.length / size),
        current_page: Math.floor(first / size) + 1,
      },
    };
  },
  'GET /quarantine/:ident': ({ state, values }) => {
    const mail = known(
      state.quarantine.find(({ ident }) => ident === values['ident']),
      'mail not found',
    );
    state.resent.push(mail.ident);
    return {};
  },
});

const value = ({ values }: Call, name: string): string => values[name] ?? '';

/** The name of the domain in the path, which is there. */
function domainOf(call: Call): string {
  const domain = value(call, 'domain');
  known(call.state.domains.get(domain), 'domain not found');
  return domain;
}

const addressesOf = (call: Call): readonly string[] => call.state.addresses.get(value(call, 'domain')) ?? [];

/** Refuses fields that are not known or not valid, but not those that are as the record has them. */
function checkChanges(schema: z.ZodMiniType, sent: object, current: Readonly<Record<string, unknown>>): void {
  const changes = Object.entries(sent).filter(([name, value]) => value !== current[name]);
  z.parse(schema, Object.fromEntries(changes));
}

function saveDomain(call: Call, sent: Readonly<Record<string, unknown>>): ProtecmailResult {
  const domain = value(call, 'domain');
  z.parse(z.looseObject({ domain: z.literal(domain), redirectTo: z.string() }), sent);
  call.state.domains.set(domain, sent);
  return {};
}

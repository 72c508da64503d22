import {
  atMost,
  expected,
  type InputObject,
  type InputSchema,
  type ResponseFields,
  type ResponseSchema,
  withChecks,
  words,
} from '@mailhost/core/schema';
import * as z from 'zod/mini';

/** `0`: keep it in quarantine. `1`: tag it and deliver it. */
export type FilterAction = 0 | 1;

/** A filtered domain, as it is written. */
export interface Domain {
  readonly domain: string;
  /** Host name or IP address of the server that gets the mail after filtering. */
  readonly redirectTo: string;
  /** What happens to spam. Default 0, which the server fills in. */
  readonly spamAction?: FilterAction | undefined;
  /** What happens to mail with a virus. Default 0. The vendor's text on it is a copy of the one on spam. */
  readonly virusAction?: FilterAction | undefined;
  /** Whether summaries of the quarantine are sent. Not on the Free plan, where it can be left out. */
  readonly sendResume?: boolean | undefined;
  /** Subject of the summary mail. Agency plan only. */
  readonly resumeTemplateSubject?: string | undefined;
  /** Body of the summary mail. Agency plan only. */
  readonly resumeTemplateBody?: string | undefined;
  /** What the summary says of each mail. Agency plan only. */
  readonly resumeTemplateResume?: string | undefined;
  /** Host name for the links in the summary. Agency plan only. */
  readonly resumeLinkHostname?: string | undefined;
  /** Sender of the summary. Agency plan only. */
  readonly resumeReplyTo?: string | undefined;
}

/** What to change of a domain; what is left out stays. */
export type DomainChanges = { readonly [Key in Exclude<keyof Domain, 'domain'>]?: Domain[Key] | undefined };

/** A filtered domain, as the server tells it. */
export interface DomainAnswer extends Omit<Domain, 'spamAction' | 'virusAction'> {
  /** `0` quarantine, `1` tag and deliver; another number is one that the vendor added. */
  readonly spamAction: number;
  readonly virusAction: number;
}

/** A domain name; `all` is refused, since the API lists all domains at that address. */
export const domainName: InputSchema<string> = withChecks(
  z.string(words),
  atMost(253),
  z.regex(/^(?!-)[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})*$/u, {
    ...expected('a domain name such as example.org'),
    abort: true,
  }),
  z.refine(
    (name) => name.toLowerCase() !== 'all',
    expected('another name than "all", whose address in the API is taken by the list of domains'),
  ),
);

const text = z.optional(z.string(words));
const action = z.optional(z.literal([0, 1], words));

const settings = {
  redirectTo: withChecks(z.string(words), z.minLength(1, words)),
  spamAction: action,
  virusAction: action,
  sendResume: z.optional(z.boolean(words)),
  resumeTemplateSubject: text,
  resumeTemplateBody: text,
  resumeTemplateResume: text,
  resumeLinkHostname: text,
  resumeReplyTo: text,
};

/** What `domains.create` and `domains.replace` take. */
export const createDomainSchema: InputObject<Domain> = z.strictObject({ domain: domainName, ...settings }, words);

/** What `domains.update` takes. */
export const updateDomainSchema: InputObject<DomainChanges> = z.strictObject(
  { ...settings, redirectTo: z.optional(settings.redirectTo) },
  words,
);

const answeredText = z.optional(z.string());

/** A domain as it is read: the vendor may add an action. */
export const domainSchema: ResponseSchema<DomainAnswer> = z.looseObject({
  domain: z.string(),
  redirectTo: z.string(),
  spamAction: z.number(),
  virusAction: z.number(),
  sendResume: z.optional(z.boolean()),
  resumeTemplateSubject: answeredText,
  resumeTemplateBody: answeredText,
  resumeTemplateResume: answeredText,
  resumeLinkHostname: answeredText,
  resumeReplyTo: answeredText,
} satisfies ResponseFields<DomainAnswer>);

import {
  boolean,
  type Changes,
  looseObject,
  number,
  object,
  oneOf,
  optional,
  partial,
  refine,
  type Schema,
  text,
} from '@mailhost/core/schema';

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
export type DomainChanges = Changes<Omit<Domain, 'domain'>>;

/** A domain name; `all` is refused, since the API lists all domains at that address. */
export const domainName: Schema<string> = refine(
  text({
    max: 253,
    pattern: /^(?!-)[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})*$/u,
    expected: 'a domain name such as example.org',
  }),
  (name) => name.toLowerCase() !== 'all',
  'another name than "all", whose address in the API is taken by the list of domains',
);

const templates = {
  resumeTemplateSubject: optional(text()),
  resumeTemplateBody: optional(text()),
  resumeTemplateResume: optional(text()),
  resumeLinkHostname: optional(text()),
  resumeReplyTo: optional(text()),
};

const action = optional(oneOf([0, 1]));

const settings = {
  redirectTo: text({ min: 1 }),
  spamAction: action,
  virusAction: action,
  sendResume: optional(boolean()),
  ...templates,
};

/** What `domains.create` and `domains.replace` take. */
export const domain: Schema<Domain> = object<Domain>({ domain: domainName, ...settings });

/** What `domains.update` takes. */
export const domainChanges: Schema<DomainChanges> = object<DomainChanges>(partial<Omit<Domain, 'domain'>>(settings));

/** A domain as it is read: the vendor may add an action. */
export const domainAnswer: Schema<DomainAnswer> = looseObject<DomainAnswer>({
  domain: text(),
  redirectTo: text(),
  spamAction: number(),
  virusAction: number(),
  sendResume: optional(boolean()),
  ...templates,
});

/** A filtered domain, as the server tells it. */
export interface DomainAnswer extends Omit<Domain, 'spamAction' | 'virusAction'> {
  /** `0` quarantine, `1` tag and deliver; another number is one that the vendor added. */
  readonly spamAction: number;
  readonly virusAction: number;
}

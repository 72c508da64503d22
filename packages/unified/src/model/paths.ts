import type { EnabledState, Forward, Password, PasswordHash, RelayTarget, SpamAction } from './values.js';

/**
 * What may be given, by the path of the capability that it needs: a call's key or filter for a call, a field's value for a
 * field. An account's type has `never` at the paths that its product cannot do.
 */
export interface Inputs {
  'domain.list': object;
  'domain.get': string;
  'domain.create': string;
  'domain.delete': string;
  'domain.enabled': boolean;
  'domain.relay': RelayTarget<25>;
  'domain.relay.port': RelayTarget;
  'domain.spamAction': Exclude<SpamAction, 'reject'>;
  'domain.spamAction.reject': 'reject';
  'domain.adminPassword': Password;

  'domainAlias.list': DomainFilter;
  'domainAlias.get': string;
  'domainAlias.create': string;
  'domainAlias.delete': string;
  'domainAlias.target': string;

  'mailbox.list': DomainFilter;
  'mailbox.get': string;
  'mailbox.create': string;
  'mailbox.delete': 'delete';
  'mailbox.disable': 'disable';
  'mailbox.delete.keepDays': number;
  'mailbox.name': string;
  'mailbox.quota': number;
  'mailbox.quota.unlimited': 'unlimited';
  'mailbox.enabled': boolean;
  'mailbox.enabled.receiveOnly': 'receive-only';
  'mailbox.password': Password;
  'mailbox.password.hash': PasswordHash;
  'mailbox.forward': Forward;
  'mailbox.forward.withoutCopy': Forward<false>;

  'alias.list': DomainFilter;
  'alias.get': string;
  'alias.create': string;
  'alias.delete': string;
  'alias.targets': readonly string[];

  'catchAll.get': string;
  'catchAll.create': string;
  'catchAll.delete': string;
  'catchAll.targets': readonly string[];

  'recipient.list': DomainFilter;
  'recipient.get': string;
  'recipient.create': string;
  'recipient.delete': string;
  'recipient.name': string;
  'recipient.enabled': boolean;

  'senderRule.list': ScopeFilter;
  'senderRule.get': string;
  'senderRule.create': string;
  'senderRule.delete': string;
  'senderRule.action': 'allow' | 'deny';

  'quarantine.list': QuarantineFilter;
  'quarantine.release': string;
  'quarantine.delete': string;

  'dkim.list': DomainFilter;
  'dkim.get': string;
  'dkim.create': string;
  'dkim.delete': string;
  'dkim.selector': string;
  'dkim.privateKey': string;

  'admin.list': object;
  'admin.get': string;
  'admin.create': string;
  'admin.delete': string;
  'admin.name': string;
  'admin.password': Password;
  'admin.domains': readonly string[];
}

/** What a product tells, by the path of the field: `undefined` where it does not. `raw` is the product's own record. */
export interface Outputs {
  'domain.enabled': boolean | undefined;
  'domain.relay': RelayTarget | undefined;
  'domain.spamAction': SpamAction | undefined;
  'domain.raw': unknown;
  'domainAlias.target': string | undefined;
  'domainAlias.raw': unknown;
  'mailbox.name': string | undefined;
  'mailbox.quota': number | 'unlimited' | undefined;
  'mailbox.usage': number | undefined;
  'mailbox.enabled': EnabledState | undefined;
  'mailbox.forward': Forward<boolean> | undefined;
  'mailbox.raw': unknown;
  'alias.targets': readonly string[] | undefined;
  'alias.raw': unknown;
  'catchAll.targets': readonly string[] | undefined;
  'catchAll.raw': unknown;
  'recipient.name': string | undefined;
  'recipient.enabled': boolean | undefined;
  'recipient.raw': unknown;
  'senderRule.action': 'allow' | 'deny' | undefined;
  'senderRule.raw': unknown;
  'quarantine.raw': unknown;
  'dkim.selector': string | undefined;
  'dkim.record': string | undefined;
  'dkim.raw': unknown;
  'admin.name': string | undefined;
  'admin.domains': readonly string[] | undefined;
  'admin.raw': unknown;
}

/** The name of a capability: `mailbox.create`, `mailbox.enabled`. */
export type CapabilityPath = keyof Inputs;

/** Any choice of what may be given; the bound of an account's first type parameter. */
export type InputsShape = { readonly [Path in CapabilityPath]: unknown };

/** Any choice of what is told; the bound of an account's second type parameter. */
export type OutputsShape = { readonly [Path in keyof Outputs]: unknown };

/** {@link Inputs} with the given paths alone. */
export type InputsAt<Paths> = { readonly [Path in CapabilityPath]: Path extends Paths ? Inputs[Path] : never };

/** {@link InputsShape} with one path more. */
export type WithInput<Known extends InputsShape, Paths> = {
  readonly [Path in keyof Known]: Known[Path] | (Path extends Paths & CapabilityPath ? Inputs[Path] : never);
};

/** {@link Outputs} of the given paths alone: those of `Listed` are always there, those of `Fetched` where they were fetched. */
export type OutputsAt<Listed, Fetched, Raw extends object> = {
  readonly [Path in keyof Outputs]: Path extends `${infer Kind}.raw`
    ? Kind extends keyof Raw
      ? Raw[Kind]
      : undefined
    : Path extends Listed
      ? Exclude<Outputs[Path], undefined>
      : Path extends Fetched
        ? Outputs[Path]
        : undefined;
};

/** The domain whose objects are listed. */
export interface DomainFilter {
  readonly domain: string;
}

/** Whose sender rules are listed: a domain, a mailbox, or `global`. */
export interface ScopeFilter {
  readonly scope: string;
}

/** Which quarantined mails are listed. */
export interface QuarantineFilter {
  /** A domain, or the address of a recipient. */
  readonly of: string;
  /** No older ones. Default: the product's own limit. */
  readonly since?: Date | undefined;
  /** No newer ones. */
  readonly until?: Date | undefined;
}

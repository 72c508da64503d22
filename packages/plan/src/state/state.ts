import type { EnabledState, SpamAction } from '@mailhost/unified';
import type { AccountEntry } from './account-entry.js';

/** A file's whole content: the accounts, and what should be on them. */
export interface Config {
  /** For editors, in JSON. */
  readonly $schema?: string | undefined;
  /** The accounts by the names that domains have for them. They can also be made in code. */
  readonly accounts?: Readonly<Record<string, AccountEntry>> | undefined;
  /** Default: none. */
  readonly domains?: readonly DomainState[] | undefined;
}

/** What should be: domains and what is in them. What is not named is left alone. */
export interface State extends Config {
  readonly domains: readonly DomainState[];
}

/**
 * `true`: out of use, where the product can disable it; refused where not. `delete`: deleted, which has to be written
 * out.
 */
export type Absent = true | 'delete';

/** The name of a secret that is kept elsewhere: `env:NAME`, `file:PATH` or `cmd:PROGRAM`. */
export type Reference = string;

/** What each object can say besides. */
export interface ObjectState {
  readonly absent?: Absent | undefined;
}

/** A domain as it should be, with all that is in it. */
export interface DomainState extends ObjectState {
  readonly name: string;
  /** The name of the account that keeps its mailboxes. */
  readonly host?: string | undefined;
  /** The name of the account that filters its mail. */
  readonly filter?: string | undefined;
  readonly enabled?: boolean | undefined;
  /** Where the filter hands mail on to. */
  readonly relay?: { readonly host: string; readonly port?: number | undefined } | undefined;
  readonly spamAction?: SpamAction | undefined;
  /** Of the administrator that a product makes with the domain. Sent at its creation only. */
  readonly adminPassword?: Reference | undefined;
  readonly mailboxes?: readonly MailboxState[] | undefined;
  readonly aliases?: readonly AliasState[] | undefined;
  /** Who gets mail for addresses that do not exist. */
  readonly catchAll?: readonly string[] | { readonly absent: Absent } | undefined;
  readonly domainAliases?: readonly DomainAliasState[] | undefined;
  /**
   * The addresses that the filter takes mail for. `mailboxes`: those of the mailboxes. `addresses`: of the aliases,
   * too.
   */
  readonly recipients?: 'mailboxes' | 'addresses' | readonly RecipientState[] | undefined;
  readonly senderRules?: readonly SenderRuleState[] | undefined;
  readonly dkim?: DkimState | undefined;
  readonly admins?: readonly AdminState[] | undefined;
}

/** Which of a domain's two accounts an object is for. Default: the filter or the host, as its kind usually is. */
export interface RoleState {
  readonly on?: 'host' | 'filter' | undefined;
}

/** A mailbox as it should be. */
export interface MailboxState extends ObjectState {
  readonly address: string;
  readonly name?: string | undefined;
  /** Bytes, a size such as `2 GiB`, or `unlimited`. */
  readonly quota?: number | string | undefined;
  readonly enabled?: EnabledState | undefined;
  /** Sent at creation, and when {@link passwordVersion} is raised. */
  readonly password?: Reference | undefined;
  /** In place of a password: a hash that another server had. */
  readonly passwordHash?: { readonly scheme: string; readonly hash: Reference } | undefined;
  /** Raise it to send the password again. Default 1. */
  readonly passwordVersion?: number | undefined;
  readonly forward?: { readonly targets: readonly string[]; readonly keepCopy: boolean } | undefined;
}

/** An alias as it should be. Its targets can be left out only where it is absent. */
export interface AliasState extends ObjectState {
  readonly address: string;
  readonly targets?: readonly string[] | undefined;
}

/** A second name of the domain. */
export interface DomainAliasState extends ObjectState, RoleState {
  readonly name: string;
}

/** An address that the filter takes mail for. */
export interface RecipientState extends ObjectState {
  readonly address: string;
  readonly name?: string | undefined;
  readonly enabled?: boolean | undefined;
}

/** A sender who is let through or refused. Its action can be left out only where it is absent. */
export interface SenderRuleState extends ObjectState, RoleState {
  /** Whose mail it is for: the domain (the default), or an address in it. */
  readonly scope?: string | undefined;
  readonly sender: string;
  readonly action?: 'allow' | 'deny' | undefined;
}

/** The domain's key for signing mail. */
export interface DkimState extends ObjectState, RoleState {
  readonly selector?: string | undefined;
  /** PEM. Without it the product makes one. */
  readonly privateKey?: Reference | undefined;
}

/** An administrator of domains. */
export interface AdminState extends ObjectState, RoleState {
  readonly address: string;
  readonly name?: string | undefined;
  readonly password?: Reference | undefined;
  readonly passwordVersion?: number | undefined;
  readonly domains?: readonly string[] | undefined;
}

/**
 * A configuration with its type checked, for `mailhost.config.ts`. Gives back what it is given.
 *
 * @example
 * export default defineConfig({ domains: [{ name: 'example.org', host: 'main' }] });
 */
export function defineConfig(config: State): State;
export function defineConfig(config: Config): Config;
export function defineConfig(config: Config): Config {
  return config;
}

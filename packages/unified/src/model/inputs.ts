import type { Inputs, InputsShape } from './paths.js';

/** A domain as it should be. On a host it is where mail is kept, on a filter what mail is filtered for. */
export interface DomainInput<Given extends InputsShape = Inputs> {
  readonly name: Given['domain.create'];
  readonly enabled?: Given['domain.enabled'] | undefined;
  /** Where a filter hands mail on to. */
  readonly relay?: Given['domain.relay'] | Given['domain.relay.port'] | undefined;
  readonly spamAction?: Given['domain.spamAction'] | Given['domain.spamAction.reject'] | undefined;
  /** Of the administrator that the product makes with the domain. Sent at its creation only. */
  readonly adminPassword?: Given['domain.adminPassword'] | undefined;
}

/** A second name of a domain as it should be. */
export interface DomainAliasInput<Given extends InputsShape = Inputs> {
  readonly name: Given['domainAlias.create'];
  /** The domain that gets the mail. */
  readonly target: Given['domainAlias.target'];
}

/** A mailbox as it should be. Fields that are left out stay as they are. */
export interface MailboxInput<Given extends InputsShape = Inputs> {
  readonly address: Given['mailbox.create'];
  /** The person's name. */
  readonly name?: Given['mailbox.name'] | undefined;
  /** In bytes. */
  readonly quota?: Given['mailbox.quota'] | Given['mailbox.quota.unlimited'] | undefined;
  readonly enabled?: Given['mailbox.enabled'] | Given['mailbox.enabled.receiveOnly'] | undefined;
  /** Sent at creation, and later only with `resetPassword`: what a mailbox has cannot be read. */
  readonly password?: Given['mailbox.password'] | Given['mailbox.password.hash'] | undefined;
  readonly forward?: Given['mailbox.forward'] | Given['mailbox.forward.withoutCopy'] | undefined;
}

/** An address whose mail goes to others, as it should be. */
export interface AliasInput<Given extends InputsShape = Inputs> {
  readonly address: Given['alias.create'];
  /** All of them, in this host and elsewhere. */
  readonly targets: Given['alias.targets'];
}

/** Who gets a domain's mail for addresses that do not exist, as it should be. */
export interface CatchAllInput<Given extends InputsShape = Inputs> {
  readonly domain: Given['catchAll.create'];
  readonly targets: Given['catchAll.targets'];
}

/** An address that a filter takes mail for, as it should be. */
export interface RecipientInput<Given extends InputsShape = Inputs> {
  readonly address: Given['recipient.create'];
  readonly name?: Given['recipient.name'] | undefined;
  readonly enabled?: Given['recipient.enabled'] | undefined;
}

/** What names a sender rule. */
export interface SenderRuleKey {
  /** Whose mail it is for: a domain, an address, or `global`. */
  readonly scope: string;
  /** An address, or a domain for all of its addresses. */
  readonly sender: string;
}

/** A sender who is let through or refused, as it should be. */
export interface SenderRuleInput<Given extends InputsShape = Inputs> {
  readonly scope: Given['senderRule.create'];
  readonly sender: string;
  readonly action: Given['senderRule.action'];
}

/** A domain's key for signing mail, as it should be. */
export interface DkimInput<Given extends InputsShape = Inputs> {
  readonly domain: Given['dkim.create'];
  readonly selector?: Given['dkim.selector'] | undefined;
  /** PEM. Without it the product makes one. */
  readonly privateKey?: Given['dkim.privateKey'] | undefined;
}

/** Who administers domains, as it should be. */
export interface AdminInput<Given extends InputsShape = Inputs> {
  readonly address: Given['admin.create'];
  readonly name?: Given['admin.name'] | undefined;
  /** Sent at creation, and later only with `resetPassword`. */
  readonly password?: Given['admin.password'] | undefined;
  readonly domains?: Given['admin.domains'] | undefined;
}

import type { Outputs, OutputsShape } from './paths.js';

/** A domain as it is. */
export interface Domain<Told extends OutputsShape = Outputs> {
  readonly name: string;
  readonly enabled: Told['domain.enabled'];
  readonly relay: Told['domain.relay'];
  readonly spamAction: Told['domain.spamAction'];
  /** What the product says of it, in its own words. */
  readonly raw: Told['domain.raw'];
}

/** A second name of a domain as it is. */
export interface DomainAlias<Told extends OutputsShape = Outputs> {
  readonly name: string;
  readonly target: Told['domainAlias.target'];
  readonly raw: Told['domainAlias.raw'];
}

/** A mailbox as it is. */
export interface Mailbox<Told extends OutputsShape = Outputs> {
  readonly address: string;
  readonly name: Told['mailbox.name'];
  /** In bytes. */
  readonly quota: Told['mailbox.quota'];
  /** How much of the quota is taken, in bytes. */
  readonly usage: Told['mailbox.usage'];
  readonly enabled: Told['mailbox.enabled'];
  readonly forward: Told['mailbox.forward'];
  /** What the product says of it, in its own words. */
  readonly raw: Told['mailbox.raw'];
}

/** An alias as it is. */
export interface Alias<Told extends OutputsShape = Outputs> {
  readonly address: string;
  readonly targets: Told['alias.targets'];
  readonly raw: Told['alias.raw'];
}

/** A catch-all as it is. */
export interface CatchAll<Told extends OutputsShape = Outputs> {
  readonly domain: string;
  readonly targets: Told['catchAll.targets'];
  readonly raw: Told['catchAll.raw'];
}

/** A recipient as it is. */
export interface Recipient<Told extends OutputsShape = Outputs> {
  readonly address: string;
  readonly name: Told['recipient.name'];
  readonly enabled: Told['recipient.enabled'];
  readonly raw: Told['recipient.raw'];
}

/** A sender rule as it is. */
export interface SenderRule<Told extends OutputsShape = Outputs> {
  readonly scope: string;
  readonly sender: string;
  readonly action: Told['senderRule.action'];
  readonly raw: Told['senderRule.raw'];
}

/** A mail that a filter holds back. */
export interface QuarantinedMail<Told extends OutputsShape = Outputs> {
  /** What `release` and `delete` take. */
  readonly id: string;
  readonly recipient: string;
  readonly sender: string;
  readonly subject: string;
  readonly date: Date | undefined;
  readonly raw: Told['quarantine.raw'];
}

/** A domain's key for signing mail as it is. The private half is never told. */
export interface DkimKey<Told extends OutputsShape = Outputs> {
  readonly domain: string;
  readonly selector: Told['dkim.selector'];
  /** The value of the TXT record `SELECTOR._domainkey.DOMAIN`. */
  readonly record: Told['dkim.record'];
  readonly raw: Told['dkim.raw'];
}

/** An administrator of domains as it is. */
export interface Admin<Told extends OutputsShape = Outputs> {
  readonly address: string;
  readonly name: Told['admin.name'];
  readonly domains: Told['admin.domains'];
  readonly raw: Told['admin.raw'];
}

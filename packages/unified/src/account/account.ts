import type { Capabilities, Pace } from '../capabilities/capabilities.js';
import type { EnsuredKind } from '../model/kinds.js';
import type { Inputs, InputsShape, Outputs, OutputsShape } from '../model/paths.js';
import type { FilterInputs, HostInputs } from './any.js';
import type {
  AdminCalls,
  AliasCalls,
  CatchAllCalls,
  DkimCalls,
  DomainAliasCalls,
  DomainCalls,
  MailboxCalls,
  QuarantineCalls,
  RecipientCalls,
  SenderRuleCalls,
} from './calls.js';
import type { DynamicCalls } from './dynamic.js';

/** What hosts and filters have in common. */
export interface Account<in Given extends InputsShape = Inputs, out Told extends OutputsShape = Outputs> {
  /** What it is called in plans and messages. */
  readonly name: string;
  /** What the product can do, with what `discover` found out of its server. `can()` asks it. */
  readonly capabilities: Capabilities;
  /** How fast it is asked: the product's table, with what the account's options say. */
  readonly pace: Pace;
  /**
   * Finds out what hangs on the server and the credentials, once; later calls give the same. Sends reads only. Without it, what
   * would have to be found out counts as not supported.
   */
  discover(): Promise<Capabilities>;
  /** Has each request wait for `turn`, too, so that several processes keep to one pace together. Gives what ends that. */
  sharePace(turn: () => Promise<void>): () => void;
  /**
   * The calls on a kind that is known at run time only, with inputs that are checked then: for programs that read what they are to
   * do. What the product cannot do is refused as always.
   */
  calls(kind: EnsuredKind): DynamicCalls;
  readonly domains: DomainCalls<Given, Told>;
  readonly domainAliases: DomainAliasCalls<Given, Told>;
  readonly aliases: AliasCalls<Given, Told>;
  readonly senderRules: SenderRuleCalls<Given, Told>;
  readonly dkim: DkimCalls<Given, Told>;
  readonly admins: AdminCalls<Given, Told>;
}

/** A product that keeps mailboxes, in the terms of the model; by itself, with what every host can do. */
export interface Host<in Given extends InputsShape = HostInputs, out Told extends OutputsShape = Outputs>
  extends Account<Given, Told> {
  readonly role: 'host';
  readonly mailboxes: MailboxCalls<Given, Told>;
  readonly catchAll: CatchAllCalls<Given, Told>;
}

/** A product that stands in front of a host, in the terms of the model; by itself, with what every filter can do. */
export interface Filter<in Given extends InputsShape = FilterInputs, out Told extends OutputsShape = Outputs>
  extends Account<Given, Told> {
  readonly role: 'filter';
  readonly recipients: RecipientCalls<Given, Told>;
  readonly quarantine: QuarantineCalls<Given, Told>;
}

/** A host or a filter of any product, of which nothing is known but what its `calls` tell at run time. */
export type AnyAccount = Pick<Account, 'name' | 'capabilities' | 'pace' | 'discover' | 'sharePace' | 'calls'> & {
  readonly role: 'host' | 'filter';
};

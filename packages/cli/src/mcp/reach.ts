import { MailhostError } from '@mailhost/core';
import { domainOf, type KindName, normalizeDomain, nouns } from '@mailhost/unified';

/** Something of a domain that the operator did not name, which is neither read nor written. */
export class OutOfReachError extends MailhostError {
  constructor(what: string) {
    super(`${what}: it is not of the domains that this server was started for (--domains).`);
  }
}

/** The domains that an assistant can see and change. What cannot be told to be of one of them is not. */
export class Reach {
  /** `undefined`: all of the accounts. */
  readonly domains: ReadonlySet<string> | undefined;

  constructor(domains: readonly string[] | undefined) {
    this.domains = domains && new Set(domains.map(normalizeDomain));
  }

  hasDomain(name: string): boolean {
    return this.domains === undefined || this.domains.has(normalizeDomain(name));
  }

  /** Whether all that an input or an item is about is within reach. */
  has(kind: KindName, object: object): boolean {
    if (this.domains === undefined) return true;
    const subjects = subjectsOf[kind](object);
    return subjects.length > 0 && subjects.every((name) => this.hasDomain(name));
  }

  /** Throws `OutOfReachError` for what is not within reach. */
  check(kind: KindName, object: object): void {
    if (!this.has(kind, object)) throw new OutOfReachError(`This ${nouns[kind]}`);
  }
}

/**
 * The domains that an object is about: not only the one that it is kept in. A rule acts on its scope, a second name takes the
 * mail of that name, an administrator governs domains.
 */
const subjectsOf: Readonly<Record<KindName, (object: object) => readonly string[]>> = {
  domain: (object) => texts(object, 'name'),
  domainAlias: (object) => texts(object, 'name', 'target'),
  mailbox: (object) => texts(object, 'address').map(domainOf),
  alias: (object) => texts(object, 'address').map(domainOf),
  catchAll: (object) => texts(object, 'domain'),
  recipient: (object) => texts(object, 'address').map(domainOf),
  senderRule: (object) => texts(object, 'scope').map(domainOf),
  quarantine: (object) => texts(object, 'recipient').map(domainOf),
  dkim: (object) => texts(object, 'domain'),
  admin: (object) => [...texts(object, 'address').map(domainOf), ...texts(object, 'domains')],
};

function texts(object: object, ...fields: readonly string[]): readonly string[] {
  const values: readonly unknown[] = fields.flatMap((field) => Reflect.get(object, field));
  return values.filter((value) => typeof value === 'string');
}

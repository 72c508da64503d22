import { type AnyAccount, type EnsuredKind, keyOf, normalizeDomain, nouns, whyNot } from '@mailhost/unified';
import { places, without } from '../state/places.js';
import { assertState } from '../state/read-state.js';
import { formatSize } from '../state/sizes.js';
import type { State } from '../state/state.js';

/** What {@link exportState} is told. */
export interface ExportOptions {
  readonly domains: readonly string[];
  /** What the state is to call the account. Default: its own name. */
  readonly name?: string | undefined;
  /** Ends the reading. */
  readonly signal?: AbortSignal | undefined;
}

/** A state of what is there. */
export interface ExportedState {
  readonly state: State;
  /** What it does not have, in words: secrets, and what the product does not tell. */
  readonly omitted: readonly string[];
}

/**
 * A state of what is there in some domains of an account, whose plan is empty as long as nothing is changed. Secrets
 * are left out, and so is what the product does not tell; `omitted` says so. Sends reads only. Throws the client's
 * errors: a state of half of what is there would be worse than none.
 *
 * @example
 * const { state, omitted } = await exportState(host, { domains: ['example.org'] });
 * await writeFile('mail.yaml', formatState(state, { omitted }));
 */
export async function exportState(account: AnyAccount, options: ExportOptions): Promise<ExportedState> {
  return await exportWhile(account, options, () => undefined);
}

/** Told of each object as it was read, with what a state does not have of it. */
type Seen = (kind: EnsuredKind, item: object) => void;

/** The same, which also tells each object as it was read. */
export async function exportWhile(account: AnyAccount, options: ExportOptions, seen: Seen): Promise<ExportedState> {
  await account.discover();
  const { name = account.name, signal } = options;
  const reading = new Reading(account, signal, seen);
  const admins = await reading.admins();
  const told = new Set<string>();
  const domains: object[] = [];
  for (const given of options.domains) {
    const domain = normalizeDomain(given);
    const isOwn = (item: object) =>
      listIn(item, 'domains').includes(domain) && !told.has(String(Reflect.get(item, 'address')));
    const own = admins.filter(isOwn);
    for (const admin of own) told.add(String(Reflect.get(admin, 'address')));
    domains.push({
      name: domain,
      [account.role]: name,
      ...(await reading.domain(domain)),
      ...listed(places.admin, own),
    });
  }
  return { state: assertState({ domains }), omitted: reading.omitted() };
}

/** What a kind keeps to itself. */
const secrets: Readonly<Partial<Record<EnsuredKind, string>>> = {
  mailbox: 'passwords of mailboxes',
  dkim: 'private keys of DKIM',
  admin: 'passwords of administrators',
};

/** What is read of one account. */
class Reading {
  readonly #account: AnyAccount;
  readonly #signal: AbortSignal | undefined;
  readonly #omitted = new Set<string>();
  readonly #seen: Seen;

  constructor(account: AnyAccount, signal: AbortSignal | undefined, seen: Seen) {
    this.#account = account;
    this.#signal = signal;
    this.#seen = seen;
  }

  omitted(): readonly string[] {
    return [...this.#omitted];
  }

  async domain(domain: string): Promise<object> {
    const own = await this.#one('domain', domain);
    const catchAll = await this.#one('catchAll', domain);
    const [dkim] = await this.#all('dkim', { domain });
    const parts: object[] = [];
    for (const kind of ['mailbox', 'alias', 'domainAlias', 'recipient', 'senderRule'] as const) {
      const filter = kind === 'senderRule' ? { scope: domain } : { domain };
      const items = await this.#all(kind, filter);
      parts.push(
        listed(
          places[kind],
          items.map((item) => this.#fields(kind, item)),
        ),
      );
    }
    if (this.#row('senderRule')?.list) {
      this.#omitted.add(
        'sender rules of single addresses: each address would cost a call; those of the domain are here.',
      );
    }
    const targets = catchAll ? listIn(catchAll, 'targets') : [];
    const { name, ...fields } = own ? this.#fields('domain', own) : {};
    return {
      ...fields,
      ...Object.assign({}, ...parts),
      ...listed('catchAll', targets),
      ...(dkim && { dkim: without(this.#fields('dkim', dkim), 'domain') }),
    };
  }

  async admins(): Promise<readonly object[]> {
    const items = await this.#all('admin', {});
    return items.map((item) => this.#fields('admin', item));
  }

  async #one(kind: EnsuredKind, key: string): Promise<object | undefined> {
    if (!this.#row(kind)?.get) return this.#leaveOut(kind, 'get');
    return await this.#account.calls(kind).find(key, { signal: this.#signal });
  }

  async #all(kind: EnsuredKind, filter: object): Promise<readonly object[]> {
    if (!this.#row(kind)?.list) return this.#leaveOut(kind, 'list') ?? [];
    const items: object[] = [];
    for await (const item of this.#account.calls(kind).list(filter, { signal: this.#signal })) {
      this.#seen(kind, item);
      items.push(item);
    }
    const secret = secrets[kind];
    if (items.length > 0 && secret !== undefined) this.#omitted.add(`${secret}: they cannot be read.`);
    return items;
  }

  /** What the account has of a kind, unless it is left out. */
  #row(kind: EnsuredKind) {
    const row = this.#account.capabilities.kinds[kind];
    return row?.depends === undefined ? row : undefined;
  }

  #leaveOut(kind: EnsuredKind, call: 'get' | 'list'): undefined {
    const row = this.#account.capabilities.kinds[kind];
    // What the product does not have at all is not left out.
    if (row?.create)
      this.#omitted.add(`each ${nouns[kind]}: ${whyNot(this.#account, `${kind}.get`) ?? reason(row.reason, call)}`);
    return undefined;
  }

  /** The fields of an item that a state can have: those that can be written. */
  #fields(kind: EnsuredKind, item: object): Readonly<Record<string, unknown>> {
    const fields = this.#row(kind)?.fields ?? {};
    const values: Record<string, unknown> = {};
    const { key } = keyOf(kind, item);
    Object.assign(values, typeof key === 'object' ? key : {});
    for (const [name, value] of Object.entries(item)) {
      if (name === 'raw' || value === undefined || isNothing(name, value)) continue;
      const field = fields[name];
      if (field) {
        if (field.write === 'never' || field.depends !== undefined || field.read === 'never') continue;
        values[name] = name === 'quota' && typeof value === 'number' ? formatSize(value) : value;
      } else if (typeof key === 'string' && value === key) values[name] = value;
    }
    return kind === 'domainAlias' ? without(values, 'target') : values;
  }
}

/** No forward, and a quota that says nothing: what a state cannot ask for. */
function isNothing(name: string, value: unknown): boolean {
  if (name === 'quota') return value === 0;
  return name === 'forward' && typeof value === 'object' && value !== null && listIn(value, 'targets').length === 0;
}

function reason(text: string | undefined, call: string): string {
  return text ?? `the product has no call to ${call} it.`;
}

function listed(field: string, items: readonly unknown[]): object {
  return items.length > 0 ? { [field]: items } : {};
}

function listIn(item: object, field: string): readonly unknown[] {
  const value: unknown = Reflect.get(item, field);
  return Array.isArray(value) ? value : [];
}

import { type CallOptions, operations, type PlanimailClient } from '../src/index.js';

/** A method of the client, called with good arguments but for those given. */
export interface Method {
  readonly name: string;
  /** Its arguments before the options. */
  readonly good: readonly unknown[];
  readonly changes: boolean;
  readonly call: (client: PlanimailClient, args: readonly unknown[], options?: CallOptions) => PromiseLike<unknown>;
}

const email = 'ana@example.org';
const password = 'a long one';
const mailbox = { quotamb: 1, name: 'Añá', surname: 'P\\z' };

type Spread = (...args: readonly unknown[]) => PromiseLike<unknown>;

function method(
  resource: 'domains' | 'mailboxes' | 'aliases' | 'domainAliases',
  name: string,
  ...good: unknown[]
): Method {
  return {
    name: `${resource}.${name}`,
    good,
    changes: !/^(?:exists|list|get)/.test(name),
    call: (client, args, options) => {
      const owner = client[resource];
      // By its name, so that one table can call them all, and with arguments that its types forbid.
      const found: unknown = Reflect.get(owner, name);
      if (typeof found !== 'function') throw new TypeError(`There is no ${resource}.${name}.`);
      return (found as Spread).call(owner, ...args, options);
    },
  };
}

/** Every method of every resource. */
export const methods: readonly Method[] = [
  method('domains', 'create', { domain: 'new.example', admin_password: password }),
  method('domains', 'resetAdminPassword', 'example.org', password),
  method('domains', 'exists', 'example.org'),
  method('domains', 'list', {}),
  method('mailboxes', 'create', { email: 'bob@example.org', password, ...mailbox }),
  method('mailboxes', 'update', email, mailbox),
  method('mailboxes', 'setPassword', email, password, mailbox),
  method('mailboxes', 'delete', email, password),
  method('mailboxes', 'forceDelete', email, {}),
  method('mailboxes', 'exists', email),
  method('mailboxes', 'list', 'example.org'),
  method('mailboxes', 'getQuota', email),
  method('mailboxes', 'setQuota', email, 1),
  method('mailboxes', 'getMetadata', email),
  method('mailboxes', 'setMetadata', email, { name: 'Eva' }),
  method('aliases', 'get', 'info@example.org'),
  method('aliases', 'add', 'info@example.org', email),
  method('aliases', 'removeTarget', 'info@example.org', email),
  method('aliases', 'delete', 'info@example.org'),
  method('aliases', 'list', 'example.org'),
  method('domainAliases', 'create', 'b.example', 'example.org'),
  method('domainAliases', 'get', 'alias.example'),
  method('domainAliases', 'delete', 'alias.example'),
];

/** Every operation, by its route, called by the method of its name. */
export const calls: Readonly<Record<string, (client: PlanimailClient) => PromiseLike<unknown>>> = Object.fromEntries(
  operations.map(({ id, method, path }) => {
    const found = methods.find(({ name }) => name === id);
    if (!found) throw new Error(`${id} has no method of its name`);
    return [`${method} ${path}`, (client: PlanimailClient) => found.call(client, found.good)];
  }),
);

/** Those that answer an {@link import('../src/index.js').ChangeResult} in one call. */
export const changes: readonly Method[] = methods.filter(
  ({ changes, name }) => changes && !/setMetadata|setPassword|forceDelete/.test(name),
);

import type { CallOptions, PlanimailClient } from '../src/index.js';

/** A method of the client, called with good arguments but for those given. */
export interface Method {
  readonly name: string;
  /** Its arguments before the options. */
  readonly good: readonly unknown[];
  readonly changes: boolean;
  readonly call: (client: PlanimailClient, args: readonly unknown[], options?: CallOptions) => PromiseLike<unknown>;
}

const email = 'ana@example.org';
const mailbox = { quotamb: 1, name: 'Ana', surname: 'Paz' };

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
  method('domains', 'create', { domain: 'example.org', admin_password: 'a long one' }),
  method('domains', 'resetAdminPassword', 'example.org', 'a long one'),
  method('domains', 'exists', 'example.org'),
  method('domains', 'list', {}),
  method('mailboxes', 'create', { email, password: 'a long one', ...mailbox }),
  method('mailboxes', 'update', email, mailbox),
  method('mailboxes', 'setPassword', email, 'a long one', mailbox),
  method('mailboxes', 'delete', email, 'a long one'),
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
  method('domainAliases', 'create', 'alias.example', 'example.org'),
  method('domainAliases', 'get', 'alias.example'),
  method('domainAliases', 'delete', 'alias.example'),
];

/** Those that answer an {@link import('../src/index.js').ChangeResult} in one call. */
export const changes: readonly Method[] = methods.filter(
  ({ changes, name }) => changes && !/setMetadata|setPassword|forceDelete/.test(name),
);

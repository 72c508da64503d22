import { places, without } from '../state/places.js';
import { assertState } from '../state/read-state.js';
import type { State } from '../state/state.js';
import type { Mapped } from './map-object.js';

/** Objects as a state has them, all on one account. `passwordVersion` is of the mailboxes whose hash is known. */
export function stateOf(
  mapped: readonly Mapped[],
  { role, name, passwordVersion }: { role: 'host' | 'filter'; name: string; passwordVersion: number | undefined },
): State {
  const domains = new Map<string, Record<string, unknown>>();
  const lists = new Map<string, unknown[]>();
  for (const { object, input } of mapped) {
    if (!input) continue;
    const { kind, domain } = object;
    const known = domains.get(domain) ?? { name: domain, [role]: name };
    domains.set(domain, known);
    const fields = withReferences(input, passwordVersion);
    if (kind === 'domain') Object.assign(known, fields);
    else if (kind === 'catchAll') known['catchAll'] = fields['targets'];
    else if (kind === 'dkim') known['dkim'] = without(fields, 'domain');
    else {
      const list = lists.get(`${domain} ${kind}`) ?? [];
      list.push(kind === 'domainAlias' ? without(fields, 'target') : fields);
      lists.set(`${domain} ${kind}`, list);
      known[places[kind]] = list;
    }
  }
  return assertState({ domains: [...domains.values()] });
}

/** The fields of a state: secrets stand there as texts that refer to them. */
function withReferences(
  { password, adminPassword, ...fields }: Readonly<Record<string, unknown>>,
  version: number | undefined,
): Readonly<Record<string, unknown>> {
  const isHash = typeof password === 'object' && password !== null && 'hash' in password;
  return {
    ...fields,
    ...(isHash && { passwordHash: password, ...(version !== undefined && { passwordVersion: version }) }),
    ...(!isHash && password !== undefined && { password: referenceIn(password) }),
    ...(adminPassword !== undefined && { adminPassword: referenceIn(adminPassword) }),
  };
}

function referenceIn(secret: unknown): unknown {
  return typeof secret === 'object' && secret !== null ? Reflect.get(secret, 'reference') : secret;
}

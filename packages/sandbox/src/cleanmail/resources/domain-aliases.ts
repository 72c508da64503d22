import * as z from 'zod/mini';
import { takes } from '../../routing.js';
import { known, Refusal } from '../../server.js';
import { created, empty } from '../answers.js';
import { type Call, findDomain, type Routes, same } from '../call.js';
import { domainName } from '../fields.js';
import { list } from '../lists.js';
import type { CleanmailDomain } from '../records.js';

const sentNames = z.array(domainName);

export const domainAliasRoutes: Routes = {
  'POST /domains/:domainId/aliases': takes(sentNames, (call, names) => {
    const domain = call.domain();
    const aliases = aliasesFrom(call, names, []);
    domain.aliases.push(...aliases);
    return created(aliases, call.url('domains', domain.id, 'aliases'));
  }),
  'GET /domains/:domainId/aliases': list(
    { sort: 'name', sortable: 'id' },
    (call) => call.domain().aliases,
    (alias) => alias,
  ),
  'PUT /domains/:domainId/aliases': takes(sentNames, (call, names) => {
    const domain = call.domain();
    domain.aliases = aliasesFrom(call, names, domain.aliases);
    return empty();
  }),
  'DELETE /domains/:domainId/aliases/:aliasId': (call) => {
    const domain = call.domain();
    const rest = domain.aliases.filter(({ id }) => id !== call.value('aliasId'));
    domain.aliases = known(rest.length < domain.aliases.length ? rest : undefined, 'there is no such alias');
    return empty();
  },
};

/** Refuses a name that is named twice, and one that is taken by something other than the current aliases. */
function aliasesFrom(call: Call, names: readonly string[], current: CleanmailDomain['aliases']) {
  const known = (name: string) => current.find((alias) => same(alias.name, name));
  for (const [index, name] of names.entries()) {
    const isTwice = names.slice(0, index).some((other) => same(other, name));
    const isTaken = findDomain(call.state, name) && !known(name);
    if (isTaken || isTwice) throw new Refusal(409, `a domain or an alias ${name} exists already`);
  }
  return names.map((name) => known(name) ?? { id: call.newId(), name });
}

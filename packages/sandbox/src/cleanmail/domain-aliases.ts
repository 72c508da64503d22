import { created, empty, Refusal } from './answers.js';
import { domainName, listOf } from './bodies.js';
import { type Call, findDomain, known, same } from './call.js';
import { nextId } from './generated.js';
import { list } from './lists.js';
import type { CleanmailDomain } from './records.js';
import type { Routes } from './router.js';

export const domainAliasRoutes: Routes = {
  'POST /domains/{domainId}/aliases': (call) => {
    const domain = call.domain();
    const names = call.body(listOf(domainName));
    checkNames(call, names, []);
    const aliases = names.map((name) => ({ id: nextId(call.state), name }));
    domain.aliases.push(...aliases);
    return created(aliases, call.url('domains', domain.id, 'aliases'));
  },
  'GET /domains/{domainId}/aliases': (call) => list(call, call.domain().aliases, { sort: 'name' }, (alias) => alias),
  'PUT /domains/{domainId}/aliases': (call) => {
    const domain = call.domain();
    const names = call.body(listOf(domainName));
    checkNames(call, names, domain.aliases);
    domain.aliases = names.map(
      (name) => domain.aliases.find((alias) => same(alias.name, name)) ?? { id: nextId(call.state), name },
    );
    return empty();
  },
  'DELETE /domains/{domainId}/aliases/{aliasId}': (call) => {
    const domain = call.domain();
    const alias = known(
      domain.aliases.find(({ id }) => id === call.value('aliasId')),
      'alias',
    );
    domain.aliases = domain.aliases.filter((candidate) => candidate !== alias);
    return empty();
  },
};

/** Refuses a name that is named twice, and one that is taken by something other than the aliases that go. */
function checkNames({ state }: Call, names: readonly string[], going: CleanmailDomain['aliases']): void {
  for (const [index, name] of names.entries()) {
    const taken = findDomain(state, name) && !going.some((alias) => same(alias.name, name));
    const twice = names.slice(0, index).some((other) => same(other, name));
    if (taken || twice) throw new Refusal(409, `a domain or an alias ${name} exists already`);
  }
}

import { json } from '../http.js';
import { created, empty, Refusal, totalCount } from './answers.js';
import { objectOf, text } from './bodies.js';
import { type Call, known } from './call.js';
import type { CleanmailOption } from './records.js';
import type { Routes } from './router.js';

/** Whose options these are: their own values, and what holds without one. */
interface Holder {
  readonly values: Map<string, string>;
  readonly has: (option: CleanmailOption) => boolean;
  readonly parentValue: (option: CleanmailOption) => string;
}

const sentOption = objectOf({ name: text, value: text }, ['name', 'value']);

export const optionRoutes: Routes = {
  ...routesOf('domains/{domainId}', (call) => ({
    values: call.domain().options,
    has: ({ option }) => option.domainScope,
    parentValue: ({ parentValue }) => parentValue,
  })),
  ...routesOf('users/{userId}', (call) => {
    const user = call.user();
    const domain = call.domain(user.domainId);
    return {
      values: user.options,
      has: ({ option }) => option.userScope,
      parentValue: ({ option, parentValue }) => domain.options.get(option.name) ?? parentValue,
    };
  }),
};

/** The routes below a domain, and the same ones below a user. */
function routesOf(path: string, holderOf: (call: Call) => Holder): Routes {
  return {
    [`GET /${path}/options`]: (call) => {
      const holder = holderOf(call);
      const options = call.state.options.filter(holder.has).map((option) => view(holder, option));
      return json(200, options, totalCount(options.length));
    },
    [`POST /${path}/options`]: (call) => {
      const holder = holderOf(call);
      const { name, value } = call.body(sentOption);
      const option = find(call, holder, name);
      if (!option) throw new Refusal(422, `there is no option ${name} here`);
      holder.values.set(name, value);
      return created(view(holder, option));
    },
    [`DELETE /${path}/options/{optionName}`]: (call) => {
      const holder = holderOf(call);
      holder.values.delete(known(find(call, holder, call.value('optionName')), 'option here').option.name);
      return empty();
    },
  };
}

function find(call: Call, holder: Holder, name: string): CleanmailOption | undefined {
  return call.state.options.find((candidate) => candidate.option.name === name && holder.has(candidate));
}

function view({ values, parentValue }: Holder, option: CleanmailOption) {
  return { value: values.get(option.option.name) ?? null, parentValue: parentValue(option), option: option.option };
}

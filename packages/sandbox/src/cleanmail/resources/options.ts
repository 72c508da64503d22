import * as z from 'zod/mini';
import { takes } from '../../routing.js';
import { known, Refusal } from '../../server.js';
import { counted, created, empty } from '../answers.js';
import type { Call, Routes } from '../call.js';
import { text } from '../fields.js';
import type { CleanmailOption } from '../records.js';

/** Whose options these are: their own values, and what holds without one. */
interface Holder {
  readonly values: Map<string, string>;
  readonly has: (option: CleanmailOption) => boolean;
  readonly parentValue: (option: CleanmailOption) => string;
}

export const optionRoutes: Routes = {
  ...routesOf('domains/:domainId', (call) => ({
    values: call.domain().options,
    has: ({ option }) => option.domainScope,
    parentValue: ({ parentValue }) => parentValue,
  })),
  ...routesOf('users/:userId', (call) => {
    const { domainId, options: values } = call.user();
    const ofDomain = call.domain(domainId).options;
    return {
      values,
      has: ({ option }) => option.userScope,
      parentValue: ({ option, parentValue }) => ofDomain.get(option.name) ?? parentValue,
    };
  }),
};

/** The routes below a domain, and the same ones below a user. */
function routesOf(path: string, holderOf: (call: Call) => Holder): Routes {
  return {
    [`GET /${path}/options`]: (call) => {
      const holder = holderOf(call);
      return counted(call.state.options.filter(holder.has).map((option) => view(holder, option)));
    },
    [`POST /${path}/options`]: takes(z.strictObject({ name: text, value: text }), (call, { name, value }) => {
      const holder = holderOf(call);
      const option = find(call, holder, name);
      if (!option) throw new Refusal(422, `there is no option ${name} here`);
      holder.values.set(name, value);
      return created(view(holder, option));
    }),
    [`DELETE /${path}/options/:optionName`]: (call) => {
      const holder = holderOf(call);
      const { option } = known(find(call, holder, call.value('optionName')), 'there is no such option here');
      holder.values.delete(option.name);
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

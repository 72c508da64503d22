import * as check from './checks.js';
import { blankableTrimmed, page, session, theId } from './common.js';
import { type Fields, required, text } from './rules.js';

export const getDomainAliases: Fields = {
  query: blankableTrimmed(255),
  ...page,
  ...session,
};

export const createDomainAlias: Fields = {
  alias: required(text(check.max(255))),
  domain: required(text(check.max(255))),
  ...session,
};

export const resolveDomainAlias: Fields = {
  alias: required(text(check.max(255))),
  ...session,
};

export const getDomainAlias: Fields = {
  alias: theId,
  ...session,
};

export const deleteDomainAlias: Fields = {
  alias: theId,
  ...session,
};

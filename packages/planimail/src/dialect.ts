import {
  ConfigurationError,
  type DeclaredOperation,
  type HttpMethod,
  type Operation,
  readEnvironment,
} from '@mailhost/core';

/**
 * Where the vendor's document says two things, which of them to do. The defaults are what a second page of the
 * vendor says too, or what its examples with answers do.
 */
export interface Dialect {
  /** `GET` by the text, `POST` by the example. Default `GET`. Environment: `PLANIMAIL_LIST_DOMAINS_METHOD`. */
  readonly listDomainsMethod: 'GET' | 'POST';
  /** `GET` by the text, `POST` by the example. Default `GET`. Environment: `PLANIMAIL_GET_QUOTA_METHOD`. */
  readonly getQuotaMethod: 'GET' | 'POST';
  /** By the text or by the example. Default `user_set_quota`. Environment: `PLANIMAIL_SET_QUOTA_PATH`. */
  readonly setQuotaPath: 'user_set_quota' | 'user_get_quota';
  /** By the examples or by the text. Default `domain_alias`. Environment: `PLANIMAIL_DOMAIN_ALIAS_FIELD`. */
  readonly domainAliasField: 'domain_alias' | 'alias_domain';
}

/** The dialect of a client, from its options and the environment. */
export function dialectOf(options: { readonly [Key in keyof Dialect]?: Dialect[Key] | undefined }): Dialect {
  return {
    listDomainsMethod: choose('listDomainsMethod', options.listDomainsMethod, ['GET', 'POST']),
    getQuotaMethod: choose('getQuotaMethod', options.getQuotaMethod, ['GET', 'POST']),
    setQuotaPath: choose('setQuotaPath', options.setQuotaPath, ['user_set_quota', 'user_get_quota']),
    domainAliasField: choose('domainAliasField', options.domainAliasField, ['domain_alias', 'alias_domain']),
  };
}

/** What of an operation hangs on the reading of the vendor's document. */
export type InDialect = (dialect: Dialect) => Partial<Pick<Operation, 'method' | 'path' | 'writeBody'>>;

/** An operation, with what of it hangs on the dialect. */
export type DialectOperation<Declared extends DeclaredOperation<HttpMethod, string, unknown, unknown>> = Declared & {
  readonly inDialect: InDialect;
};

/** Adds to an operation what of it hangs on the dialect. */
// @__NO_SIDE_EFFECTS__
export function withDialect<Declared extends DeclaredOperation<HttpMethod, string, unknown, unknown>>(
  operation: Declared,
  inDialect: InDialect,
): DialectOperation<Declared> {
  return { ...operation, inDialect };
}

/** An operation as the dialect has it, whatever the method that it is called by. In the dialect, it stays as it is. */
export function inDialect<Declared extends Operation & { readonly inDialect?: InDialect }>(
  operation: Declared,
  dialect: Dialect,
): Declared {
  return operation.inDialect ? { ...operation, ...operation.inDialect(dialect) } : operation;
}

/** The option, else its environment variable, else the first of the choices. */
export function choose<Choice extends string>(
  name: string,
  option: Choice | undefined,
  choices: readonly [Choice, Choice],
): Choice {
  const variable = `PLANIMAIL_${name.replace(/[A-Z]/g, '_$&').toUpperCase()}`;
  const value = option ?? readEnvironment(variable) ?? choices[0];
  const choice = choices.find((candidate) => candidate === value);
  if (choice) return choice;
  throw new ConfigurationError(`planimail: ${name} (or ${variable}) must be ${choices.join(' or ')}.`);
}

/** How a Planimail sandbox reads the places where the vendor's document says two things. */
export interface PlanimailDialect {
  readonly listDomainsMethod: 'GET' | 'POST';
  readonly getQuotaMethod: 'GET' | 'POST';
  readonly setQuotaPath: 'user_set_quota' | 'user_get_quota';
  readonly domainAliasField: 'domain_alias' | 'alias_domain';
  /** Whether `quota_available_MB` is the whole space or what is left of it. */
  readonly quotaAvailable: 'total' | 'rest';
}

export const standardDialect: PlanimailDialect = {
  listDomainsMethod: 'GET',
  getQuotaMethod: 'GET',
  setQuotaPath: 'user_set_quota',
  domainAliasField: 'domain_alias',
  quotaAvailable: 'total',
};

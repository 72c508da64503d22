export const transport = { name: 'relay', transportDest: 'mx.example', transportType: 'SMTP', transportPort: 25 };
export const platform = { ...transport, authType: 'ldap', authData: { bind_user: 'a', port: 636 }, apiType: null };
export const domain = {
  name: 'example.org',
  status: 'ENABLED',
  defaultLanguage: 'EN',
  quarantine: true,
  retention: false,
  archive: false,
};
export const account = {
  login: 'ana',
  displayName: 'Ana',
  email: 'ana@example.org',
  password: 'a long one',
  enabled: true,
  language: 'EN',
};
const policy = { name: 'a', quarantine: true, retention: false, incoming: true };
export const time = new Date('2027-01-01');
export const rule = { value: 'news@shop.example', type: 'BLOCK', expireAt: time, description: null } as const;
export const allowing = { value: 'partner.example', type: 'ALLOW', spfOn: true } as const;
const place = { offset: 40, pageSize: 20, sort: '-id' };

/** An example of each input, as a caller gives it. */
export const inputs = {
  addDomainAliasesSchema: ['example.net'],
  addFilterSenderItemsSchema: [
    { ...rule, owner: 'example.org' },
    { ...allowing, owner: 'ana@example.org' },
  ],
  addFilterSendersSchema: [rule, allowing],
  addGroupAddressesSchema: ['ana@example.org'],
  attachmentsQuerySchema: { dl: true },
  createAdminSchema: { ...account, permissions: ['READ'] },
  createDkimKeysSchema: { selector: 'a' },
  createDomainSchema: { ...domain, outgoingSubnets: ['192.0.2.0/24'], incoming: true, platforms: [platform] },
  createEmailAliasSchema: { email: 'all@example.org', recipients: ['ana@example.org'] },
  createFilterAttachmentSchema: { action: 'DENY', checkType: 'FILENAME', filter: 'x', description: null },
  createFilterUriBlSchema: { action: 'WHITELIST_URI_HOST', filter: 'x' },
  createPersonalTokenSchema: { name: 'a', expiration: time },
  createPolicySchema: { ...policy, spamScore: 4.5, quarantineProps: { duration: 30 }, archiveProps: null },
  createTemporaryTokenQuerySchema: { username: 'ana@example.org', validity: 4 },
  createUserSchema: { email: 'ana@example.org', status: 'ENABLED', domainId: 'ByE3n', firstname: '' },
  domainNameSchema: 'example.org',
  emailAddressSchema: 'ana@example.org',
  executeTaskSchema: { command: 'send_token_mail', params: { recipient: 'a', validity: 24, language: 'FR' } },
  fieldsQuerySchema: { fields: ['STATS'] },
  listAdminsQuerySchema: { ...place, search: 'ana' },
  listDomainAliasesQuerySchema: place,
  listDomainsQuerySchema: { ...place, status: 'ENABLED' },
  listEmailAliasesQuerySchema: { recipient: '*@example.org' },
  listFilterAttachmentsQuerySchema: { action: 'DENY' },
  listFilterSendersQuerySchema: { type: 'ALLOW' },
  listFilterUrisQuerySchema: { action: 'BLACKLIST_URI_HOST' },
  listImapMessagesQuerySchema: { receivedAfter: time, receivedBefore: '2027', from: 'a', operator: 'OR' },
  listPermissionsQuerySchema: { scope: 'DOMAIN', id: 'ByE3n' },
  listPoliciesQuerySchema: {},
  listUsersQuerySchema: { email: 'ana*' },
  platformInputSchema: platform,
  relayCheckSchema: {
    transportDest: 'mx.example',
    transportPort: 25,
    authType: 'kerberos',
    authData: 1,
    apiType: null,
  },
  replaceDkimKeysSchema: {},
  replaceFilterSenderSchema: rule,
  sendSmtpMessageSchema: { to: ['bob@example.net'], attachments: [{ name: 'a', uid: 'b', uri: 'c', size: 1 }] },
  setDomainAliasesSchema: [],
  setFilterSendersSchema: [rule],
  setOptionSchema: { name: 'A', value: '' },
  setPermissionsSchema: ['READ'],
  setSignSchema: { sign: '<b>Ana</b>' },
  updateAdminSchema: { totp: false },
  updateDomainSchema: { policyId: 'ByE3n', description: null, platforms: [platform] },
  updateEmailAliasSchema: { recipients: [] },
  updateFilterAttachmentSchema: { filter: 'x' },
  updateFilterUriBlSchema: { description: 'x' },
  updatePolicySchema: { relayProps: { advertPrefix: null } },
  updateUserSchema: { mfaType: 'NONE' },
};

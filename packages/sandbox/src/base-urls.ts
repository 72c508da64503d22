/** Where each product is in process, its path being that of its base URL anywhere. The domain `test` leads nowhere. */
export const baseUrls = {
  planimail: 'http://planimail.test/api/v1',
  protecmail: 'http://protecmail.test/api/v1',
  cleanmail: 'http://cleanmail.test/api/v3',
  iredadmin: 'http://iredadmin.test/iredadmin/api',
  wildduck: 'http://wildduck.test',
} as const;

import type { CleanmailOption } from './records.js';

const scopes = { ptfScope: true, urlScope: false, customerScope: false, domainScope: false, userScope: false };
const rest = { restricted: false, group: null, values: null, description: null };

/** The options of the vendor's examples. */
export const knownOptions: readonly CleanmailOption[] = [
  {
    parentValue: 'protect.winterfell.net',
    option: {
      ...scopes,
      customerScope: true,
      domainScope: true,
      ...rest,
      restricted: true,
      name: 'APP_URL',
      type: 'HOST',
    },
  },
  {
    parentValue: 'value_by_default',
    option: { ...scopes, domainScope: true, ...rest, name: 'DOMAIN_OPTION_EXAMPLE', type: 'STRING' },
  },
  {
    parentValue: 'noreply@cleanmail.eu',
    option: { ...scopes, domainScope: true, ...rest, name: 'DOMAIN_ADMIN', type: 'EMAIL' },
  },
  {
    parentValue: '0',
    option: { ...scopes, userScope: true, ...rest, name: 'USER_OPTION_EXAMPLE', type: 'STRING' },
  },
];

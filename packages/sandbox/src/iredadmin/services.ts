import type { Backend } from './dialect.js';

/** What a domain can have switched on or off. */
export const domainServices: Readonly<Record<Backend, readonly string[]>> = {
  sql: ['self-service'],
  ldap: ['self-service', 'mail', 'domainalias', 'senderbcc', 'recipientbcc'],
};

/** What a mail user can have switched on or off. */
export const userServices: readonly string[] = [
  'smtp',
  'smtpsecured',
  'smtptls',
  'pop3',
  'pop3secured',
  'pop3tls',
  'imap',
  'imapsecured',
  'imaptls',
  'managesieve',
  'managesievesecured',
  'managesievetls',
  'deliver',
  'sogo',
];

/** Which names a list of services may have: SQL has a column for each, LDAP takes any name. */
export const knownService =
  (backend: Backend, known: readonly string[]) =>
  (name: string): boolean =>
    backend === 'ldap' || known.includes(name);

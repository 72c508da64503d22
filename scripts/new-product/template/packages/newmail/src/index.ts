export * from '@mailhost/core/user';
export { NewmailClient, type NewmailOptions, type NewmailRoutes, operations } from './client.js';
export { Domains } from './resources/domains.js';
export type { Domain, NewDomain } from './schemas/domain.js';

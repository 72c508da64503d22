export { NewmailSandbox } from './sandbox.js';
export type { NewmailDialect } from './server.js';
export type { NewmailDomain, NewmailState } from './state.js';

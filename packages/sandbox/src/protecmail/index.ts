export { ProtecmailSandbox } from './sandbox.js';
export type { ProtecmailDialect } from './server.js';
export type { ProtecmailQuarantined, ProtecmailState } from './state.js';

export { PlanimailSandbox } from './sandbox.js';
export type { PlanimailDialect } from './server.js';
export type { PlanimailMailbox, PlanimailState } from './state.js';

export type { Fault, FaultOptions } from './faults.js';
export type { SandboxAnswer, SandboxRequest } from './http.js';
export type { PlanimailDialect } from './planimail/server.js';
export type { PlanimailMailbox, PlanimailState } from './planimail/state.js';
export type { ProtecmailDialect } from './protecmail/server.js';
export type { ProtecmailQuarantined, ProtecmailState } from './protecmail/state.js';
export {
  createSandbox,
  PlanimailSandbox,
  ProtecmailSandbox,
  type RunningSandbox,
  type Sandbox,
  type SandboxOptions,
  type SandboxPorts,
  startSandbox,
} from './sandbox.js';
export { type ReceivedRequest, SandboxService } from './service.js';

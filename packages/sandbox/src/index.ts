export * from './cleanmail/index.js';
export type { Plan } from './exchange.js';
export type { Fault, FaultOptions } from './faults.js';
export type { OpenStream, SandboxAnswer, SandboxRequest, StreamWriter } from './http.js';
export type { SandboxFetch } from './in-process.js';
export * from './iredadmin/index.js';
export type { Listening } from './listen.js';
export * from './planimail/index.js';
export * from './protecmail/index.js';
export {
  createSandbox,
  type ProductName,
  type RunningSandbox,
  type Sandbox,
  type SandboxBasePaths,
  type SandboxOptions,
  type SandboxPorts,
  startSandbox,
} from './sandbox.js';
export type { ProductServer } from './service.js';
export { type ReceivedRequest, SandboxService } from './service.js';
export * from './wildduck/index.js';

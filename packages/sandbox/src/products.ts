/**
 * The products' servers by the names of their products. The options of a sandbox, its ports and base paths, the handlers
 * for msw and the command follow from this list.
 */
export { CleanmailSandbox as cleanmail } from './cleanmail/sandbox.js';
export { IredadminSandbox as iredadmin } from './iredadmin/sandbox.js';
export { PlanimailSandbox as planimail } from './planimail/sandbox.js';
export { ProtecmailSandbox as protecmail } from './protecmail/sandbox.js';
export { WildduckSandbox as wildduck } from './wildduck/sandbox.js';

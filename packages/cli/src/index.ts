/** The command line as a function, for programs that bring streams of their own. */

export type { Example } from './frame/command.js';
export type { DnsResolver, Output, Surroundings } from './frame/context.js';
export { type ExitCode, exitCodes } from './frame/exit-codes.js';
export { main } from './main.js';
export { type CommandReference, type FlagReference, reference } from './reference.js';

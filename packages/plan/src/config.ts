/** Accounts and state of a file: for Node, Deno and Bun. The clients of its products have to be installed. */
export { configNames, findConfig } from './config/find-config.js';
export { type LoadConfigOptions, type LoadedConfig, loadConfig, openAccounts } from './config/load-config.js';
export { type OpenAccountOptions, type OpenedAccount, openAccount } from './config/open-account.js';
export { type ReadConfig, type ReadConfigOptions, readConfig } from './config/read-config.js';

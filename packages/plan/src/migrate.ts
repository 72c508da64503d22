/**
 * What a migration needs besides: passwords in an encrypted file (for Node, Deno and Bun, with the optional peer
 * `age-encryption`), and mail from one WildDuck server to another (with the optional peer `@mailhost/wildduck`).
 */
export {
  type CopiedMail,
  type CopyMailOptions,
  type CopyOutcome,
  copyMail,
  type UserToCopy,
} from './migrate/copy-mail.js';
export { type OneTimeOptions, oneTimePasswords } from './migrate/one-time-passwords.js';
export type { OneTimePasswords, PasswordOwner } from './migrate/options.js';

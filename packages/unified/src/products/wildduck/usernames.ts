/** What WildDuck takes for the name of a user. */
const allowed = /^[a-z0-9-]+(?:[._=:][a-z0-9-]+)*@[a-z0-9-]+(?:\.[a-z0-9-]+)*$/;

/**
 * The user name of a new mailbox: its address. Signs that WildDuck refuses in a user name are written by their code, so that
 * addresses that differ have names that differ. Logins by the address work all the same. A name has at most 128 letters.
 */
export function usernameOf(address: string): string {
  if (allowed.test(address)) return address;
  return address.replace(/[^a-z0-9.@-]|^\.|\.(?=[.@])/gu, (sign) => `-${sign.codePointAt(0)?.toString(16) ?? ''}-`);
}

import { type CleanmailClient, type Domain, exactly, type User } from '@mailhost/cleanmail';
import { NotFoundError } from '@mailhost/core';
import type { DriverContext } from '../../account/driver.js';
import { normalizeAddress, normalizeDomain } from '../../model/address.js';

/** What a look needs of a driver's context. */
type Look = Pick<DriverContext, 'options'>;

/** A domain by its name, in the model's form; `undefined` where there is none, or one that the token may not see. */
export async function domainNamed(
  { domains }: CleanmailClient,
  name: string,
  { options }: Look,
  deleted = false,
): Promise<Domain | undefined> {
  for await (const domain of domains.list({ ...options, filter: { name: exactly(name) } })) {
    // A server that does not heed the filter tells of all domains.
    if (normalizeDomain(domain.name) === name && isDeleted(domain) === deleted) return domain;
  }
  return undefined;
}

/** The same, where there has to be one. Throws `NotFoundError`. */
export async function existingDomain(client: CleanmailClient, name: string, look: Look): Promise<Domain> {
  const domain = await domainNamed(client, name, look);
  if (domain) return domain;
  throw notFound(`there is no domain ${name} that the token may see. domains.ensure() makes one.`);
}

/** A user by the address, in the model's form; those of a deleted domain are gone with it. */
export async function userNamed(
  { users }: CleanmailClient,
  address: string,
  { options }: Look,
): Promise<User | undefined> {
  for await (const user of users.list({ ...options, filter: { email: exactly(address) } })) {
    if (normalizeAddress(user.email) === address && user.domainStatus !== 'DELETED') return user;
  }
  return undefined;
}

/** The same, where there has to be one. Throws `NotFoundError`. */
export async function existingUser(client: CleanmailClient, address: string, look: Look): Promise<User> {
  const user = await userNamed(client, address, look);
  if (user) return user;
  throw notFound(`there is no recipient ${address} that the token may see. recipients.ensure() makes one.`);
}

export function isDeleted({ status }: Domain): boolean {
  return status === 'DELETED';
}

function notFound(message: string): NotFoundError {
  return new NotFoundError(`cleanmail: ${message}`, { provider: 'cleanmail' });
}

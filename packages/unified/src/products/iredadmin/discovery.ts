import { ApiError, NotFoundError, PermissionDeniedError } from '@mailhost/core';
import type { Backend, IredadminClient } from '@mailhost/iredadmin';
import type { Capabilities } from '../../capabilities/capabilities.js';
import { capabilitiesOn } from './capabilities.js';

/** Nothing is below this name, by RFC 6761. */
const nowhere = 'mailhost.invalid';

/** Finds out the back end and the rights of the credentials, in two to three calls that read. */
export async function discover(client: IredadminClient): Promise<Capabilities> {
  const backend = client.backend ?? (await backendOf(client));
  return capabilitiesOn(backend, await isGlobalAdmin(client));
}

/** A profile shows it; where there is no domain yet, exports do, which are there on LDAP only. */
async function backendOf({ domains, ldif }: IredadminClient): Promise<Backend> {
  const [name] = await domains.names().toArray({ limit: 1 });
  if (name !== undefined) return (await domains.get(name)).backend;
  try {
    await ldif.domain(nowhere);
    return 'ldap';
  } catch (error) {
    if (error instanceof NotFoundError || error instanceof PermissionDeniedError) return 'ldap';
    if (error instanceof ApiError && error.status === 404) return 'sql';
    throw error;
  }
}

/** Others may not even ask for an administrator. */
async function isGlobalAdmin({ admins }: IredadminClient): Promise<boolean> {
  try {
    await admins.get(`nobody@${nowhere}`);
    return true;
  } catch (error) {
    if (error instanceof NotFoundError) return true;
    if (error instanceof PermissionDeniedError) return false;
    throw error;
  }
}

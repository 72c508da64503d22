import { ApiError, NotFoundError } from '@mailhost/core';
import type { ProtecmailClient } from '@mailhost/protecmail';
import type { DriverContext } from '../../account/driver.js';
import { normalizeDomain } from '../../model/address.js';

/**
 * What a call about a domain answers, or `undefined` where there is no such domain. No failure is documented: one that comes under
 * status 200 has no reason that could be read, so that the list of domains has to tell.
 */
export async function ifDomainFound<Value>(
  { domains }: ProtecmailClient,
  name: string,
  call: Promise<Value>,
  { options }: Pick<DriverContext, 'options'>,
): Promise<Value | undefined> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof NotFoundError) return undefined;
    if (!(error instanceof ApiError) || error.status !== 200) throw error;
    for await (const known of domains.list(options)) {
      if (normalizeDomain(known) === name) throw error;
    }
    return undefined;
  }
}

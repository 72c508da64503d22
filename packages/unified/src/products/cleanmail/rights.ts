import type { CleanmailClient } from '@mailhost/cleanmail';
import { PermissionDeniedError } from '@mailhost/core';
import type { Capabilities, FieldCapability, KindCapability } from '../../capabilities/capabilities.js';
import { cleanmailCapabilities } from './capabilities.js';

/** What the token's account may do, as far as reads tell. */
export interface CleanmailRights {
  /** It may see the administrators, and give them permissions. */
  readonly grants: boolean;
  /** `undefined` where the reads do not tell. */
  readonly systemAdmin: boolean | undefined;
}

/** The table with what the token may do. Sends two or three reads. */
export async function discover(client: CleanmailClient): Promise<Capabilities> {
  return cleanmailCapabilitiesFor(await rightsOf(client));
}

/** What Cleanmail can do for an account with such rights. */
export function cleanmailCapabilitiesFor({ grants, systemAdmin }: CleanmailRights): Capabilities {
  const { kinds } = cleanmailCapabilities;
  const { depends: _, ...spamAction } = kinds.domain.fields.spamAction;
  const { depends: _dkim, ...dkim } = kinds.dkim;
  const { depends: _admin, ...admin } = kinds.admin;
  const reserved = systemAdmin ? undefined : reservedReason;
  return {
    ...cleanmailCapabilities,
    kinds: {
      ...kinds,
      domain: {
        ...kinds.domain,
        // Where the reads did not tell, the server has the last word.
        ...(systemAdmin === false && { create: false, delete: false, reason: reservedReason }),
        fields: { ...kinds.domain.fields, spamAction: readOnly(spamAction, reserved) },
      },
      dkim: reserved === undefined ? dkim : { ...dkim, create: false, delete: false, reason: reserved },
      admin: grants ? admin : deniedAdmins,
    },
  };
}

const reservedReason =
  'Cleanmail lets system administrators do this, and the token is not known to be one’s: use a token of theirs.';

const deniedAdmins: KindCapability = {
  reason: 'the token may not see administrators: use one whose account has the permission GRANT.',
  fields: {},
};

function readOnly(field: FieldCapability, reason: string | undefined): FieldCapability {
  return reason === undefined ? field : { ...field, write: 'never', reason };
}

/**
 * No call tells who the token is. An administrator's tokens are shown to that administrator and to system administrators: who is
 * shown those of a system administrator, or of two accounts, is one.
 */
async function rightsOf({ security, tokens }: CleanmailClient): Promise<CleanmailRights> {
  const page = await unlessDenied(security.admins.list());
  if (!page) return { grants: false, systemAdmin: false };
  const known = page.items.filter(({ sysAdmin }) => sysAdmin).slice(0, 1);
  const probes = known.length > 0 ? known : page.items.slice(0, 2);
  for (const { id } of probes) {
    if (!(await unlessDenied(tokens.personal.list(id)))) return { grants: true, systemAdmin: false };
  }
  return { grants: true, systemAdmin: known.length > 0 || probes.length > 1 ? true : undefined };
}

async function unlessDenied<Value>(call: Promise<Value>): Promise<Value | undefined> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof PermissionDeniedError) return undefined;
    throw error;
  }
}

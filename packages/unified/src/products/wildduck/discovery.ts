import { NotFoundError, PermissionDeniedError } from '@mailhost/core';
import type { WildduckClient } from '@mailhost/wildduck';
import type { Capabilities, KindCapability } from '../../capabilities/capabilities.js';
import type { KindName } from '../../model/kinds.js';
import { wildduckCapabilities } from './capabilities.js';

/** Something to be read, and the kinds that cannot be used without it. */
interface Probe {
  readonly what: string;
  readonly kinds: readonly KindName[];
  readonly read: PromiseLike<unknown>;
}

/** The table without what the access token may not read. Three requests, each for something that cannot be there. */
export async function discoverWildduck({ addresses, dkim, domainAliases }: WildduckClient): Promise<Capabilities> {
  const probes: readonly Probe[] = [
    {
      what: 'resolve addresses',
      kinds: ['mailbox', 'alias', 'catchAll', 'domain'],
      read: addresses.resolve('nobody@example.invalid'),
    },
    { what: 'read DKIM keys', kinds: ['dkim', 'domain'], read: dkim.resolve('example.invalid') },
    {
      what: 'read domain aliases',
      kinds: ['domainAlias', 'domain'],
      read: domainAliases.resolve('example.invalid'),
    },
  ];
  const closed = await Promise.all(
    probes.map(async ({ what, kinds, read }) =>
      (await mayRead(read)) ? [] : kinds.map((kind) => [kind, refused(what)] as const),
    ),
  );
  return {
    ...wildduckCapabilities,
    kinds: { ...wildduckCapabilities.kinds, ...Object.fromEntries(closed.flat()) },
  };
}

function refused(what: string): KindCapability {
  return { reason: `the access token may not ${what}: use one whose role may, such as the root token.`, fields: {} };
}

async function mayRead(call: PromiseLike<unknown>): Promise<boolean> {
  try {
    await call;
  } catch (error) {
    if (error instanceof PermissionDeniedError) return false;
    if (!(error instanceof NotFoundError)) throw error;
  }
  return true;
}

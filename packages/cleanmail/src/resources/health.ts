import {
  type ApiPromise,
  type CallOptions,
  callOperation,
  type ListOptions,
  listOperation,
  operation,
  type PagePromise,
  Resource,
} from '@mailhost/core';
import * as z from 'zod/mini';
import type { CleanmailConnection } from '../connection.js';
import type { DomainId, PlatformId } from '../schemas/common.js';
import {
  type DiagnosticEntry,
  diagnosticEntrySchema,
  type EntityHealth,
  entityHealthSchema,
  type HealthRecord,
  healthRecordSchema,
} from '../schemas/health.js';
import { type RelayCheck, relayCheckSchema } from '../schemas/platform.js';

const list = operation({
  id: 'health.list',
  method: 'GET',
  path: '/health',
  repeat: 'readonly',
  response: z.array(diagnosticEntrySchema),
});

const getDomain = operation({
  id: 'health.domains.get',
  method: 'GET',
  path: '/domains/{domainId}/health',
  repeat: 'readonly',
  response: entityHealthSchema,
});

const runDomain = operation({
  id: 'health.domains.run',
  method: 'POST',
  path: '/domains/{domainId}/health',
  // It looks at DNS; only the time of the last look changes.
  repeat: 'idempotent',
  response: entityHealthSchema,
});

const getPlatform = operation({
  id: 'health.platforms.get',
  method: 'GET',
  path: '/platforms/{platformId}/health',
  repeat: 'readonly',
  response: entityHealthSchema,
});

const runPlatform = operation({
  id: 'health.platforms.run',
  method: 'POST',
  path: '/platforms/{platformId}/health',
  // It connects to the relay; only the time of the last look changes.
  repeat: 'idempotent',
  response: entityHealthSchema,
});

const tryRelay = operation({
  id: 'health.tryRelay',
  method: 'POST',
  path: '/health/try-relay',
  // It connects to the relay, and keeps nothing.
  repeat: 'idempotent',
  body: relayCheckSchema,
  response: healthRecordSchema,
});

/** @internal */
export const healthOperations = [list, getDomain, runDomain, getPlatform, runPlatform, tryRelay] as const;

/** Tests of a domain: its MX and DKIM records. Vendor's document: 5.11.1, 5.11.3. */
export class DomainHealth extends Resource<CleanmailConnection> {
  /** How the last tests of a domain ended. Vendor's document: 5.11.3. */
  get(domainId: DomainId, options?: CallOptions): ApiPromise<EntityHealth> {
    return callOperation(this.client, getDomain, { path: { domainId } }, options);
  }

  /** Tests a domain now. Safe to repeat. Vendor's document: 5.11.1. */
  run(domainId: DomainId, options?: CallOptions): ApiPromise<EntityHealth> {
    return callOperation(this.client, runDomain, { path: { domainId } }, options);
  }
}

/** Tests of a platform: whether its relay can be reached by SMTP. Vendor's document: 5.11.2, 5.11.5. */
export class PlatformHealth extends Resource<CleanmailConnection> {
  /** How the last tests of a platform ended. Vendor's document: 5.11.5. */
  get(platformId: PlatformId, options?: CallOptions): ApiPromise<EntityHealth> {
    return callOperation(this.client, getPlatform, { path: { platformId } }, options);
  }

  /** Tests a platform now. Safe to repeat. Vendor's document: 5.11.2. */
  run(platformId: PlatformId, options?: CallOptions): ApiPromise<EntityHealth> {
    return callOperation(this.client, runPlatform, { path: { platformId } }, options);
  }
}

/** Tests of domains and relays. Vendor's document: 5.11. */
export class Health extends Resource<CleanmailConnection> {
  /** Of domains. */
  readonly domains: DomainHealth = new DomainHealth(this.client);
  /** Of platforms. */
  readonly platforms: PlatformHealth = new PlatformHealth(this.client);

  /** Everything that failed its tests, in one page. Vendor's document: 5.11.4. */
  list(options?: ListOptions): PagePromise<DiagnosticEntry> {
    return listOperation(this.client, list, {}, options);
  }

  /** Tests a relay's settings before they are written. Safe to repeat. Vendor's document: 5.11.6. */
  tryRelay(relay: RelayCheck, options?: CallOptions): ApiPromise<HealthRecord> {
    return callOperation(this.client, tryRelay, { body: relay }, options);
  }
}

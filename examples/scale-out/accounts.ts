import { IredadminClient } from '@mailhost/iredadmin';
import { resolveSecret } from '@mailhost/plan/node';
import { iredadmin } from '@mailhost/unified/iredadmin';

/** The same for workers and for whoever applies a plan. From the environment: IREDADMIN_BASE_URL, _USERNAME, _PASSWORD. */
export const accounts = {
  main: iredadmin(new IredadminClient({ logLevel: 'error' }), {
    resolveSecret,
    pace: { concurrency: 16, requestsPerSecond: 50 },
  }),
};

export const connection = process.env['REDIS_URL'] ?? 'redis://127.0.0.1';

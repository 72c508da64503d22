import { PlanimailClient, type PlanimailOptions } from '@mailhost/planimail';
import { planimail } from '@mailhost/unified/planimail';

/** An account that is held back by nothing but its server. */
export function openAccount(options: PlanimailOptions) {
  return planimail(new PlanimailClient({ ...options, logLevel: 'off' }), {
    pace: { concurrency: 16, requestsPerSecond: Number.POSITIVE_INFINITY },
    resolveSecret: (reference) => `Secret of ${reference}, 1A`,
  });
}

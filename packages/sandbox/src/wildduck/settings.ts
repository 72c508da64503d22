import type { WildduckState } from './state.js';
import type { WildduckUser } from './user-records.js';

export interface Setting {
  readonly name: string;
  readonly description: string;
  readonly type: 'boolean' | 'duration' | 'number' | 'size' | 'string';
  readonly fallback: boolean | number | string;
}

const day = 24 * 3600 * 1000;
const gibibyte = 1024 ** 3;
const deferTimes = '5m, 7m, 8m, 25m, 75m, 2h, 4h, 4h, 4h, 4h, 4h, 4h, 4h, 4h, 4h, 4h, 4h';

const setting = (type: Setting['type'], fallback: Setting['fallback'], name: string, description: string): Setting => ({
  name,
  description,
  type,
  fallback,
});

/** What can be set for the whole server, in the order in which the server knows it. */
export const settings: Readonly<Record<string, Setting>> = {
  'const:archive:time': setting(
    'duration',
    25 * day,
    'Archive time',
    'Time in ms after deleted messages will be purged',
  ),
  'const:max:storage': setting('size', gibibyte, 'Disk quota', 'Maximum allowed storage size in bytes'),
  'const:max:recipients': setting('number', 2000, 'Max daily recipients', 'Daily maximum recipients count'),
  'const:max:mailboxes': setting('number', 1500, 'Max mailboxes', 'Maximum amount of mailboxes for a user'),
  'const:max:rcpt_to': setting('number', 400, 'Max message recipients', 'Maximum recipients count for a single email'),
  'const:max:forwards': setting('number', 2000, 'Max forwards', 'Daily maximum forward count'),
  'const:authlog:time': setting(
    'duration',
    30 * day,
    'Auth log time',
    'Time in ms after authentication log entries will be purged',
  ),
  'const:autoreply:interval': setting(
    'duration',
    day / 6,
    'Autoreply interval',
    'Delay between autoreplies for the same sender',
  ),
  'const:asp:limit': setting('number', 50, 'ASP limit', 'How many application passwords users can register'),
  'const:max:imap:download': setting(
    'size',
    10 * gibibyte,
    'Max IMAP download',
    'Maximum default daily IMAP download size',
  ),
  'const:max:pop3:download': setting(
    'size',
    10 * gibibyte,
    'Max POP3 download',
    'Maximum default daily POP3 download size',
  ),
  'const:max:imap:upload': setting('size', 10 * gibibyte, 'Max IMAP upload', 'Maximum default daily IMAP upload size'),
  'const:imap:use_wd_worker_channels': setting(
    'boolean',
    false,
    'Use worker wd_events channels',
    'Publish IMAP notifications to worker-specific wd_events channels instead of the legacy shared wd_events channel',
  ),
  'const:max:filters': setting('number', 400, 'Max filters', 'Maximum number of filters for an account'),
  'const:sender:defer_times': setting(
    'string',
    deferTimes,
    'Deferred email delay',
    'Comma separated list of times between deferred delivery attempts. Eg. "5m, 15m, 20m, 1h, 1h, 1h"',
  ),
  'const:max:bulk_batch_size': setting(
    'number',
    150,
    'Max bulk batch write size',
    'The maximum number of entries that are collected and then written in one insert query',
  ),
  'const:domaincache:enabled': setting(
    'boolean',
    false,
    'Domain cache enabled status',
    'A true/false boolean value indicating whether domains are stored in a separate cache. Only these domains are ' +
      'allowed for inbound emails',
  ),
};

/** What a setting is at this moment, when it is a number. */
export function numberSetting(state: WildduckState, key: string): number {
  const value = state.settings.get(key) ?? settings[key]?.fallback;
  return typeof value === 'number' ? value : 0;
}

/** What a user's limits are when they have none of their own. */
const defaultLimits: Readonly<Record<string, string | number>> = {
  quota: 'const:max:storage',
  recipients: 'const:max:recipients',
  forwards: 'const:max:forwards',
  received: 60,
  filters: 'const:max:filters',
  imapUpload: 'const:max:imap:upload',
  imapDownload: 'const:max:imap:download',
  pop3Download: 'const:max:pop3:download',
  pop3MaxMessages: 250,
  imapMaxConnections: 15,
};

/** How much of something a user may have. */
export function allowance(
  state: WildduckState,
  user: WildduckUser,
  name: 'quota' | keyof WildduckUser['limits'],
): number {
  const own = name === 'quota' ? user.quota : user.limits[name];
  const standard = defaultLimits[name] ?? 0;
  return own || (typeof standard === 'string' ? numberSetting(state, standard) : standard);
}

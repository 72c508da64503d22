import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deliver } from '../../conformance/lmtp.js';
import { createRoleToken } from '../../conformance/role-token.js';
import type { WildduckClient } from '../../src/index.js';
import { accounts } from './accounts.js';
import { mailing } from './mail.js';
import { isRecent, roles, server } from './server.js';
import { misfits, missing, type Target, targetOf } from './target.js';
import { versions } from './versions.js';

const { WILDDUCK_URL: url, WILDDUCK_TOKEN: token, WILDDUCK_LMTP: lmtp, WILDDUCK_REDIS: redis } = process.env;
const { WILDDUCK_SECRET: secret = 'a secret cat' } = process.env;

let target: Target;
let version = '';
let audit: WildduckClient;
let exporter: WildduckClient;

/** What a server without outside network does not carry out, whoever asks. */
const impossible = {
  'archive.restore': 'the server refuses the ids of its own list',
  'audits.export': 'the server answers 500',
  'settings.delete': 'only in the spec of 1.37',
};
const notIn146 = { 'outbound.update': 'not in 1.46', 'authentication.whoami': 'not in 1.46' };
const needRoles = {
  'audits.create': 'WILDDUCK_REDIS is not set',
  'audits.get': 'WILDDUCK_REDIS is not set',
  'data.export': 'WILDDUCK_REDIS is not set',
  'data.import': 'WILDDUCK_REDIS is not set',
};
const needMail = { 'messages.forward': 'WILDDUCK_LMTP is not set' };

describe.skipIf(!url)('a real WildDuck server', () => {
  beforeAll(async () => {
    if (!url || !token) throw new Error('WILDDUCK_TOKEN is missing: the root token of the server at WILDDUCK_URL.');
    const from = (address: string, source: string) =>
      deliver(lmtp ?? '', { from: 'john@example.com', to: [address], source }).then(() => {});
    target = targetOf({ baseUrl: url, accessToken: token }, { real: true, deliver: lmtp ? from : undefined });
    // Servers before 1.51 do not tell their version.
    version = (await target.client.health.get()).version ?? '1.46';
    if (redis) {
      audit = target.client.as(await createRoleToken(redis, secret, 'audit'));
      exporter = target.client.as(await createRoleToken(redis, secret, 'export'));
    }
  });

  accounts(() => target);
  mailing(() => target);
  server(
    () => target,
    () => version,
  );
  versions(
    () => target,
    () => version,
  );
  if (redis)
    roles(
      () => audit,
      () => exporter,
      () => target,
      () => version,
    );

  afterAll(() => {
    const recent = isRecent(version);
    const reasons: Readonly<Record<string, string>> = {
      ...impossible,
      ...(!recent && notIn146),
      ...(!redis && needRoles),
      ...(!lmtp && needMail),
    };
    const left = missing(target);
    console.log(`WildDuck ${version}: ${120 - left.length} operations carried out. Not:`);
    for (const id of left) console.log(`  ${id}: ${reasons[id] ?? 'NO REASON'}`);
    expect(misfits(target)).toEqual([]);
    expect(left.sort()).toEqual(Object.keys(reasons).sort());
  });
});

test.skipIf(url)('the live suite is skipped: WILDDUCK_URL names no server', ({ skip }) => skip());

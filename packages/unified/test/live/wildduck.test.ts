import { conformanceCases } from '@mailhost/unified/conformance';
import { wildduck, wildduckCapabilities } from '@mailhost/unified/wildduck';
import { WildduckClient } from '@mailhost/wildduck';
import { describe, expect, test } from 'vitest';
import { deliver } from '../../../wildduck/conformance/lmtp.js';
import { fast } from '../subjects.js';
import { wildduckSamples } from '../wildduck-samples.js';
import { changesOnce, logsIn, password, wildduckScenarios } from '../wildduck-scenarios.js';

const { WILDDUCK_URL: baseUrl, WILDDUCK_TOKEN: accessToken, WILDDUCK_LMTP: lmtp } = process.env;

let made = 0;

/** The server that the environment names, and a domain of its own for each test. */
function open() {
  made += 1;
  const client = new WildduckClient({ baseUrl, accessToken });
  return { host: wildduck(client, fast), domain: `d${made}x${Date.now().toString(36)}.example` };
}

/** The password of the tests by each scheme, as other programs have hashed it. */
const hashes = {
  pbkdf2: '$pbkdf2-sha256$i=1000$vI7tMtQDSuuczD1x0SsbRA$CrPPVkewO1246o8Q+RSs4piEfGE07jxIlEf7Z6A7qzQ',
  bcrypt: '{BLF-CRYPT}$2b$04$DPoY3LgS.3cG/WVYP06Y4eCCpNo7RoItWRlVpYDPdwiZS19cirzfe',
  argon2i: '$argon2i$v=19$m=64,t=2,p=1$MDEyMzQ1Njc4OWFiY2RlZg$UUtTT8laPuIm8/TmLkReXFgdxmGB1aaT/wC2uA2Hs0Y',
  argon2d: '$argon2d$v=19$m=64,t=2,p=1$MDEyMzQ1Njc4OWFiY2RlZg$dV7d8h6K+9HYx73BCwS4Za1JoO6Ag9nAdMSrLuQKjHo',
  argon2id: '{ARGON2ID}$argon2id$v=19$m=64,t=2,p=1$MDEyMzQ1Njc4OWFiY2RlZg$T3PcaJ24NQXQLgFPwsq1O95VXG3/ohGKDVyk0WOwfEE',
  'sha512-crypt':
    '{SHA512-CRYPT}$6$abcdefgh$dTmIYmW/LpvGK/iiDSK9zlcKIRJ33.7YE9DETLAR1zX9/2./Fv6/8dFZ1tCs/Kfp//7QeoJfyRWP7XdDzP87j1',
  'sha256-crypt': '$5$abcdefgh$sYjQ4vynYsNAnM.JMipLH1IMXSipuA8cURgfc3GsHo.',
  'md5-crypt': '$1$abcdefgh$E2IUOVGWn4QIROUcRm1wO/',
};

describe.runIf(baseUrl)('a real server', () => {
  wildduckScenarios(open);

  const cases = conformanceCases({
    capabilities: wildduckCapabilities,
    samples: wildduckSamples,
    open: () => {
      const { host, domain } = open();
      return { account: host, domain };
    },
  });
  test.each(cases.map(({ name, run }) => [name, run] as const))('%s', async (_name, run) => {
    await run();
  });

  test('finds nothing that its root token may not do', async () => {
    const { host } = open();
    const before = host.capabilities;
    expect(await host.discover()).toEqual(before);
  });

  test('lets in by a password of which it got the hash, at creation or later', async () => {
    const { host, domain } = open();
    for (const [scheme, hash] of Object.entries(hashes)) {
      const address = `${scheme}@${domain}`;
      await changesOnce(() => host.mailboxes.ensure({ address, password: { hash, scheme } }));
      expect(await logsIn(host, address, password), scheme).toBe(true);
      await host.mailboxes.update({ address, password: 'another one, 1A' });
      expect(await logsIn(host, address, password), scheme).toBe(false);
      await host.mailboxes.update({ address, password: { hash, scheme } });
      expect(await logsIn(host, address, password), scheme).toBe(true);
    }
  });

  test('takes mail by LMTP for mailboxes that are out of use, their aliases and second domains', async ({ skip }) => {
    if (!lmtp) return skip('nothing takes mail: WILDDUCK_LMTP is not set');
    const { host, domain } = open();
    const [ana, ben] = [`ana@${domain}`, `ben@${domain}`];
    await host.mailboxes.ensure({ address: ana, enabled: false, password });
    await host.mailboxes.ensure({ address: ben, enabled: 'receive-only', password });
    await host.aliases.ensure({ address: `info@${domain}`, targets: [ana] });
    await host.aliases.ensure({ address: `all@${domain}`, targets: [ana, ben] });
    await host.catchAll.ensure({ domain, targets: [ben] });
    await host.domainAliases.ensure({ name: `second.${domain}`, target: domain });
    const arrives = async (recipient: string) => {
      const source = 'From: <john@example.com>\r\nSubject: Hello\r\n\r\nHello\r\n';
      const [reply = ''] = await deliver(lmtp, { from: 'john@example.com', to: [recipient], source });
      return reply.startsWith('250');
    };
    for (const recipient of [ana, `info@${domain}`, ben, `ben@second.${domain}`]) {
      expect(await arrives(recipient), recipient).toBe(true);
    }
    // Forwarded addresses and catch-alls are the business of the plugin for the MX.
    for (const recipient of [`all@${domain}`, `anybody@${domain}`]) {
      expect(await arrives(recipient), recipient).toBe(false);
    }
    for (const address of [ana, ben]) {
      expect(await logsIn(host, address, password)).toBe(false);
      const { raw, usage } = await host.mailboxes.get(address);
      const inbox = await host.client.mailboxes.resolve(raw.id, 'INBOX');
      expect(await host.client.messages.list(raw.id, inbox.id).toArray()).toHaveLength(2);
      expect(usage).toBeGreaterThan(0);
    }
  });
});

test.skipIf(baseUrl)('the live suite is skipped: WILDDUCK_URL names no server', ({ skip }) => skip());

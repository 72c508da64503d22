import { startSandbox } from '@mailhost/sandbox';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { accounts } from './accounts.js';
import { mailing } from './mail.js';
import { roles, server } from './server.js';
import { misfits, type Target, targetOf } from './target.js';

/** The scenarios of the real server, on the sandbox. */
describe('the sandbox', () => {
  let target: Target;
  let audit: string;
  let exporter: string;
  let close: () => Promise<void>;

  beforeAll(async () => {
    const sandbox = await startSandbox();
    const { url: baseUrl, accessToken } = sandbox.wildduck;
    target = targetOf({ baseUrl, accessToken }, { real: false });
    ({ audit, export: exporter } = sandbox.wildduck.roleTokens);
    close = sandbox.close;
  });
  afterAll(async () => {
    await close();
    expect(target.answers.length).toBeGreaterThan(1000);
    expect(misfits(target)).toEqual([]);
  });

  accounts(() => target);
  mailing(() => target);
  server(
    () => target,
    () => '1.51.1',
  );
  roles(
    () => target.client.as(audit),
    () => target.client.as(exporter),
    () => target,
    () => '1.51.1',
  );
});

import { CleanmailClient } from '@mailhost/cleanmail';
import { IredadminClient } from '@mailhost/iredadmin';
import { PlanimailClient } from '@mailhost/planimail';
import { createSandbox } from '@mailhost/sandbox';

/** Clients of servers in this process, which keep what they receive. iRedAdmin has the user `ana@example.org`. */
export function sandboxClients() {
  const sandbox = createSandbox();
  const { cleanmail, iredadmin, planimail } = sandbox;
  iredadmin.addDomain('example.org');
  iredadmin.addUser('ana@example.org');
  return {
    sandbox,
    cleanmail: new CleanmailClient({ baseUrl: cleanmail.url, fetch: cleanmail.fetch, token: cleanmail.token }),
    iredadmin: new IredadminClient({
      baseUrl: iredadmin.url,
      fetch: iredadmin.fetch,
      username: iredadmin.username,
      password: iredadmin.password,
    }),
    planimail: new PlanimailClient({
      baseUrl: planimail.url,
      fetch: planimail.fetch,
      planimailId: planimail.planimailId,
      apiKey: planimail.apiKey,
    }),
  };
}

/** An issue as all of the libraries hand it on. */
export interface Told {
  readonly path: string;
  readonly message: string;
  readonly code: unknown;
}

/** What is told of an issue by a library that hands on zod's own. */
export function told(issue: {
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
  readonly message: string;
}): Told {
  const path = (issue.path ?? []).map((step) => String(typeof step === 'object' ? step.key : step)).join('.');
  return { path, message: issue.message, code: Reflect.get(issue, 'code') };
}

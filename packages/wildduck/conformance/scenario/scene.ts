import type { ParsedResponse } from '../answer.js';
import { isObject, textAt, valueAt } from '../answer.js';
import { deliver } from '../lmtp.js';
import type { CallOptions, Recorder } from '../recorder.js';

export interface User {
  id: string;
  username: string;
  address: string;
  password: string;
}

/** What every part of the scenario works with. */
export interface Scene {
  recorder: Recorder;
  call: Recorder['call'];
  lmtp: string | undefined;
  /** Tokens of the roles that may audit and export; the root token where there are none. */
  auditToken: string;
  exportToken: string;
  /** Ids of the audits that were made, to be read when the server has carried them out. */
  audits: string[];
}

export const password = 'correct horse battery staple';

/** Creates a user for one part of the scenario. */
export async function createUser(scene: Scene, name: string, fields: Record<string, unknown> = {}): Promise<User> {
  const address = `${name}@example.test`;
  const answer = await scene.call('createUser', { json: { username: name, password, address, ...fields } });
  return { id: textAt(answer, 'id'), username: name, address, password };
}

export async function tokenOf(scene: Scene, user: User): Promise<string> {
  const { username, password: secret } = user;
  const answer = await scene.call('authenticate', { json: { username, password: secret, token: true } });
  return textAt(answer, 'token', '0'.repeat(40));
}

/** Id of a mailbox by its path. */
export async function mailboxOf(scene: Scene, user: User, path: string): Promise<string> {
  const answer = await scene.call('getMailbox', { path: { user: user.id, mailbox: 'resolve' }, query: { path } });
  return textAt(answer, 'id');
}

/** Delivers a mail by LMTP; does nothing where the server takes none. */
export async function deliverTo(scene: Scene, user: User, source: string | Buffer, to = user.address): Promise<void> {
  if (scene.lmtp) await deliver(scene.lmtp, { from: 'sender@elsewhere.test', to: [to], source });
}

/** Follows a list from its first page to the third and back again. */
export async function walkPages(
  scene: Scene,
  operationId: Parameters<Recorder['call']>[0],
  options: CallOptions,
): Promise<void> {
  const page = (query: CallOptions['query']) =>
    scene.call(operationId, { ...options, query: { limit: 1, ...options.query, ...query } });
  const first = await page({});
  const next = valueAt(first, 'nextCursor');
  if (typeof next !== 'string') return;
  const second = await page({ next });
  const third = valueAt(second, 'nextCursor');
  if (typeof third === 'string') await page({ next: third });
  const previous = valueAt(second, 'previousCursor');
  if (typeof previous === 'string') await page({ previous });
}

/**
 * Repeats a call until its answer is as wanted or the attempts are used up; only for what the server does in the
 * background.
 */
export async function until(
  wanted: (answer: ParsedResponse) => boolean,
  call: () => Promise<ParsedResponse>,
  { attempts = 10, pause = 300 } = {},
): Promise<ParsedResponse> {
  for (let attempt = 1; ; attempt++) {
    const answer = await call();
    if (attempt >= attempts || wanted(answer)) return answer;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** Reads a user's authentication log, and one event of each kind. */
export async function readAuthlog(scene: Scene, user: User): Promise<void> {
  const path = { user: user.id };
  const list = await scene.call('getAuthlog', { path, query: { limit: 100 } });
  const results = valueAt(list, 'results');
  const kinds = new Set<string>();
  for (const event of Array.isArray(results) ? results.filter(isObject) : []) {
    const kind = `${event['action']} ${event['result']} ${Object.keys(event)}`;
    if (!kinds.has(kind)) await scene.call('getAuthlogEvent', { path: { ...path, event: String(event['id']) } });
    kinds.add(kind);
  }
}

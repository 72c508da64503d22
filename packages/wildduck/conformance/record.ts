import type { Recording } from './answer.js';
import { textAt } from './answer.js';
import { Recorder } from './recorder.js';
import { createRoleToken } from './role-token.js';
import { parts } from './scenario/index.js';
import type { Scene } from './scenario/scene.js';

export interface RecordOptions {
  url: string;
  token: string;
  /** `host:port` that takes mail for local users by LMTP. Without it no mail arrives. */
  lmtp?: string | undefined;
  /** `redis://host:port/db` of the server and its `api.accessControl.secret`, for tokens that may audit and export. */
  redis?: string | undefined;
  secret?: string | undefined;
}

/** Runs the scenario against a server. A part that breaks is reported, and the others still run. */
export async function record({ url, token, lmtp, redis, secret }: RecordOptions): Promise<Recording> {
  const recorder = new Recorder(url, token);
  const roleToken = (role: string) => (redis && secret ? createRoleToken(redis, secret, role) : token);
  const scene: Scene = {
    recorder,
    call: recorder.call.bind(recorder),
    lmtp,
    auditToken: await roleToken('audit'),
    exportToken: await roleToken('export'),
    audits: [],
  };
  const health = await scene.call('getHealth');
  for (const [name, play] of Object.entries(parts)) {
    const before = recorder.answers.length;
    try {
      await play(scene);
    } catch (error) {
      console.error(`${name} broke off:`, error);
    }
    console.error(`${name}: ${recorder.answers.length - before} answers`);
  }
  return { server: textAt(health, 'version', 'unknown'), answers: recorder.answers };
}

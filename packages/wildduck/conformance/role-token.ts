import { createHash, createHmac, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createConnection } from 'node:net';

/**
 * Puts an access token for a role into the server's Redis, the way an operator does it. The root role may not audit nor
 * export, and the API itself makes tokens for users only.
 * @param redis `redis://host:port/db` of the server
 * @param secret the server's `api.accessControl.secret`
 */
export async function createRoleToken(redis: string, secret: string, role: string): Promise<string> {
  const token = randomBytes(20).toString('hex');
  const signature = createHmac('sha256', secret)
    .update(JSON.stringify({ token, user: role, role }))
    .digest('hex');
  const key = `tn:token:${createHash('sha256').update(token).digest('hex')}`;
  const { hostname, port, pathname } = new URL(redis);
  const socket = createConnection({ host: hostname, port: Number(port || 6379) });
  await once(socket, 'connect');
  try {
    for (const command of [
      ['SELECT', pathname.slice(1) || '0'],
      ['HMSET', key, 'user', role, 'role', role, 'created', String(Date.now()), 's', signature],
    ]) {
      socket.write(
        `*${command.length}\r\n${command.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`).join('')}`,
      );
      const [reply] = (await once(socket, 'data')) as [Buffer];
      if (!reply.toString().startsWith('+OK')) throw new Error(`Redis: ${reply}`);
    }
  } finally {
    socket.destroy();
  }
  return token;
}

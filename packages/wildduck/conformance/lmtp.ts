import { once } from 'node:events';
import { createConnection } from 'node:net';

export interface Mail {
  from: string;
  to: string[];
  /** The message as it goes over the wire, lines ended by CRLF. */
  source: string | Buffer;
}

/** Delivers a mail by LMTP (RFC 2033). Returns the server's reply for each recipient. */
export async function deliver(server: string, mail: Mail): Promise<string[]> {
  const [host = '127.0.0.1', port = '24'] = server.split(':');
  const socket = createConnection({ host, port: Number(port) });
  await once(socket, 'connect');
  const reply = replies(socket);

  const command = async (line: string) => {
    socket.write(`${line}\r\n`);
    return reply();
  };
  try {
    await reply();
    await command('LHLO conformance.test');
    await command(`MAIL FROM:<${mail.from}>`);
    const accepted: string[] = [];
    for (const recipient of mail.to) {
      const answer = await command(`RCPT TO:<${recipient}>`);
      if (answer.startsWith('2')) accepted.push(recipient);
    }
    if (accepted.length === 0) return [];
    await command('DATA');
    socket.write(Buffer.concat([stuffed(Buffer.from(mail.source)), Buffer.from('\r\n.\r\n')]));
    const delivered: string[] = [];
    for (const _ of accepted) delivered.push(await reply());
    await command('QUIT');
    return delivered;
  } finally {
    socket.destroy();
  }
}

/** A function that waits for the next reply: its last line where it has several. */
function replies(socket: NodeJS.ReadableStream): () => Promise<string> {
  const lines: string[] = [];
  let rest = '';
  let ended = false;
  let wake: () => void = () => undefined;
  socket.on('data', (chunk: Buffer) => {
    rest += chunk.toString('latin1');
    const parts = rest.split('\r\n');
    rest = parts.pop() ?? '';
    lines.push(...parts.filter((line) => /^\d{3}(?: |$)/.test(line)));
    wake();
  });
  const end = () => {
    ended = true;
    wake();
  };
  socket.on('close', end).on('error', end);
  return async () => {
    while (lines.length === 0) {
      if (ended) throw new Error('the LMTP server closed the connection');
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    return lines.shift() ?? '';
  };
}

function stuffed(source: Buffer): Buffer {
  return Buffer.from(source.toString('latin1').replace(/^\./gm, '..'), 'latin1');
}

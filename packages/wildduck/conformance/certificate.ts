import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A fresh self-signed certificate and its private key in PEM. Needs `openssl`. */
export async function selfSigned(
  ...names: [string, ...string[]]
): Promise<{ privateKey: string; certificate: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'certificate-'));
  try {
    const key = join(folder, 'key.pem');
    const certificate = join(folder, 'certificate.pem');
    const alternatives = names.map((name) => `DNS:${name}`).join(',');
    const subject = ['-subj', `/CN=${names[0]}`, '-addext', `subjectAltName=${alternatives}`];
    const how = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '30'];
    await run('openssl', [...how, ...subject, '-keyout', key, '-out', certificate]);
    return { privateKey: await readFile(key, 'utf8'), certificate: await readFile(certificate, 'utf8') };
  } finally {
    await rm(folder, { recursive: true });
  }
}

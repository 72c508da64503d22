import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A file as the project's formatter writes it. */
export function formatted(path: string, text: string): Promise<string> {
  const root = fileURLToPath(new URL('../../../', import.meta.url));
  return new Promise((resolve, reject) => {
    const options = { cwd: root, maxBuffer: 64 * 2 ** 20 };
    const formatter = execFile(
      `${root}node_modules/.bin/biome`,
      ['check', '--write', `--stdin-file-path=packages/wildduck/${path}`],
      options,
      (error, stdout) => (error ? reject(error) : resolve(stdout)),
    );
    formatter.stdin?.end(text);
  });
}

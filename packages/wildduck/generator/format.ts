import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A source as the project's formatter writes it. Other files stay as they are. */
export function formatted(path: string, text: string): Promise<string> {
  if (!path.endsWith('.ts')) return Promise.resolve(text);
  const root = fileURLToPath(new URL('../../../', import.meta.url));
  return new Promise((resolve, reject) => {
    const options = { cwd: root, maxBuffer: 64 * 2 ** 20 };
    const formatter = execFile(
      `${root}node_modules/.bin/biome`,
      ['format', `--stdin-file-path=packages/wildduck/${path}`],
      options,
      (error, stdout) => (error ? reject(error) : resolve(stdout)),
    );
    formatter.stdin?.end(text);
  });
}

import { spawn } from 'node:child_process';

/** A gateway in a process of its own. */
export interface Served {
  readonly url: string;
  /** What it wrote to its log. */
  readonly log: () => string;
  readonly stop: () => Promise<void>;
}

/** Starts a program that prints its address in its first line, and then serves. */
export async function serve(
  command: string,
  parameters: readonly string[],
  environment: Readonly<Record<string, string>>,
  folder: string,
): Promise<Served> {
  const child = spawn(command, parameters, { cwd: folder, env: { ...process.env, ...environment } });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let [printed, complained] = ['', ''];
  child.stdout.setEncoding('utf8');
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complained += text;
  });
  const stop = async () => {
    child.kill();
    await ended;
  };
  const url = await new Promise<string>((resolve, reject) => {
    const fail = (why: string) =>
      reject(new Error(`${command} ${parameters.join(' ')}: ${why}\n${complained}${printed}`));
    const timer = setTimeout(() => fail('printed no address'), 30_000);
    child.once('error', reject);
    ended.then(() => fail('ended'));
    child.stdout.on('data', (text: string) => {
      printed += text;
      const [, address] = /^(http\S+)\s/.exec(printed) ?? [];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    });
  }).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { url, log: () => complained + printed, stop };
}

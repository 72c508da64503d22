import { stderr, stdin, stdout } from 'node:process';
import { main } from './main.js';

const interruption = new AbortController();

// The first Ctrl-C lets what is in flight come to its end; the second ends at once.
function interrupt(): void {
  if (interruption.signal.aborted) process.exit(130);
  stderr.write('\nStopping: what is in flight is brought to its end. Ctrl-C again ends at once.\n');
  interruption.abort();
}
process.on('SIGINT', interrupt);
process.on('SIGTERM', interrupt);
process.on('SIGHUP', interrupt);

// A reader that leaves is no error: what lists ends, and what changes something goes on.
for (const stream of [stdout, stderr]) {
  stream.on('error', (error) => {
    if (!['EPIPE', 'EIO'].includes(String(Reflect.get(error, 'code')))) throw error;
  });
}

process.exitCode = await main(process.argv.slice(2), {
  env: process.env,
  cwd: process.cwd(),
  stdin,
  stdout,
  stderr,
  signal: interruption.signal,
  now: () => performance.now(),
});

import { availableParallelism } from 'node:os';
import { markdownTable } from '../tables.js';
import { writePlanMeasured } from '../written.js';
import type { Measured } from './million.js';
import { startScript } from './processes.js';
import { redisBytes } from './redis-bytes.js';
import { operations, operationsASecond } from './speed.js';

const speed = await operationsASecond();
const [planned, applied] = [await million('plan'), await million('apply')];
const bytes = await redisBytes();

const measured = `${new Date().toISOString().slice(0, 10)}, Node ${process.version.slice(1)}, ${availableParallelism()} cores.

${operations.toLocaleString('en')} mailboxes are created on the sandbox, which is a process of its own, over loopback, 16 requests at once; each
takes a look and a write. Redis syncs each write to the disk. All of it shares the cores, and no pace holds it back.

${markdownTable(
  ['', 'operations a second'],
  [...speed].map(([count, value]) => [nameOf(count), Math.round(value).toLocaleString('en')]),
)}

A million mailboxes in a thousand domains, generated:

${markdownTable(
  ['', 'seconds', 'peak memory of the process, MiB'],
  [
    [
      `planned against a million that are there, in another order (\`planLines\`, \`sortOnDisk\`): ${planned.count.toLocaleString('en')} operations`,
      ...figures(planned),
    ],
    ['planned, written, read and applied by an executor that does nothing', ...figures(applied)],
  ],
)}

${markdownTable(
  ['in Redis', 'MiB'],
  [
    ['the 50 jobs that wait at most, of 100 operations each', mebibytes(bytes.waiting)],
    ['what was done of a million, for `keepDays`', mebibytes(bytes.done)],
  ],
)}`;

console.log(measured);
if (process.argv.includes('--write')) await writePlanMeasured(measured);

async function million(what: string): Promise<Measured> {
  const { line, end } = await startScript('million.ts', what);
  await end();
  return JSON.parse(line);
}

function nameOf(workers: number): string {
  if (workers === 0) return 'in one process, with a journal in a file';
  return workers === 1 ? 'by the queue, one worker' : `by the queue, ${workers} workers`;
}

function figures({ seconds, peakBytes }: Measured): readonly string[] {
  return [seconds.toFixed(0), mebibytes(peakBytes)];
}

function mebibytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(0);
}

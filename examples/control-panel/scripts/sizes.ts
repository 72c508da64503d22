import { chunks } from './chunks.js';

const kibibytes = (bytes: number) => (bytes / 1024).toFixed(1);

console.log('| chunk | minified, KiB | gzip, KiB |\n|---|---:|---:|');
for (const { name, minified, packed } of await chunks()) {
  console.log(`| ${name} | ${kibibytes(minified)} | ${kibibytes(packed)} |`);
}

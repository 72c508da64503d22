import { loopbackRatios } from './loopback.js';
import { markdownTable } from './tables.js';

const names = ['bare fetch', '@mailhost/protecmail', '@mailhost/protecmail, by fetch', 'ky'];
const { oneByOne, inParallel } = await loopbackRatios(names);
console.log(
  markdownTable(
    ['over loopback, × bare fetch', 'one by one', '50 in parallel'],
    [...oneByOne].map(([name, ratio]) => [name, ratio.toFixed(2), inParallel.get(name)?.toFixed(2) ?? '']),
  ),
);

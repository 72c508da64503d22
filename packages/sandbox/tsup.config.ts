import { clientConfig } from '../tsup.client.js';

export default clientConfig({ index: 'src/index.ts', msw: 'src/msw.ts', cli: 'src/cli.ts' });

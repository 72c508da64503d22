import { clientConfig } from '../tsup.client.js';

const imported = { index: 'src/index.ts', msw: 'src/msw.ts' };

export default clientConfig({ ...imported, cli: 'src/cli.ts' }, imported);

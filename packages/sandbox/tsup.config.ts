import { clientConfig } from '../tsup.client.js';

export default clientConfig(['src/index.ts', 'src/msw.ts', 'src/cli.ts']);

import { clientConfig } from '../tsup.client.js';

export default clientConfig(['src/index.ts', 'src/node.ts', 'src/config.ts', 'src/csv.ts', 'src/migrate.ts']);

import { clientConfig } from '../tsup.client.js';

export default clientConfig(['src/index.ts', 'src/operations.ts', 'src/schemas/index.ts', 'src/resources/*.ts']);

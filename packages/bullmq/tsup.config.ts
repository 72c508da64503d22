import { clientConfig } from '../tsup.client.js';

export default clientConfig(['src/index.ts']);

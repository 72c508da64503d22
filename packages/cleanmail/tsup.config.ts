import { clientConfig } from '../tsup.client.js';

export default clientConfig();

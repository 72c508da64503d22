import { clientConfig } from '../tsup.client.js';

export default clientConfig([
  'src/index.ts',
  'src/client.ts',
  'src/connection.ts',
  'src/operations.ts',
  'src/platform-input.ts',
  'src/schemas/index.ts',
  'src/resources/*.ts',
]);

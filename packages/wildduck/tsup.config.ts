import { clientConfig } from '../tsup.client.js';

export default clientConfig([
  'src/index.ts',
  'src/client.ts',
  'src/connection.ts',
  'src/operations.ts',
  'src/answers.ts',
  'src/schemas.ts',
  'src/resources/*.ts',
]);

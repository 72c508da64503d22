import { clientConfig } from '../tsup.client.js';

export default clientConfig([
  'src/index.ts',
  'src/driver.ts',
  'src/journal.ts',
  'src/schemas.ts',
  'src/products/*/index.ts',
  'src/conformance/index.ts',
]);

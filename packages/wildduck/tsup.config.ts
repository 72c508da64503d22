import { clientConfig } from '../tsup.client.js';

export default clientConfig(
  ['src/index.ts', 'src/client.ts', 'src/connection.ts', 'src/answers.ts', 'src/resources/*.ts'],
  { index: 'src/index.ts', answers: 'src/answers.ts' },
);

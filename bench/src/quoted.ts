import { quotedRightly } from './written.js';

if (await quotedRightly()) {
  console.log('The README quotes the figures of bench/README.md.');
} else {
  console.error(
    'The README quotes other figures than bench/README.md has. `pnpm bench:write` measures and writes both.',
  );
  process.exitCode = 1;
}

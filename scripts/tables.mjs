// Writes all that is made of declarations: of operations, then of what the products can do, and of commands. With --check it changes
// nothing.
await import('./operations/main.mjs');
await import('./capabilities/main.mjs');
await import('./cli/main.mjs');

// Writes all that is made of declarations: of operations, then of what the products can do. With --check it changes
// nothing.
await import('./operations/main.mjs');
await import('./capabilities/main.mjs');

import { createSandbox as create, type Sandbox, type SandboxOptions, SandboxService } from '@mailhost/sandbox';
import { watch } from './watch.js';

export * from '@mailhost/sandbox';

/** Every sandbox on the page shows its requests. */
export function createSandbox(options?: SandboxOptions): Sandbox {
  const sandbox = create(options);
  for (const server of Object.values(sandbox)) if (server instanceof SandboxService) watch(server);
  return sandbox;
}

import { type Command, command } from '../frame/command.js';
import { mcpFlags } from '../mcp/flags.js';

/** `mailhost mcp` */
export const mcp: Command = command({
  brief: 'A server of the Model Context Protocol, for assistants',
  description:
    'Serves the accounts of the configuration to an assistant, over stdin and stdout. It only looks, unless --allow says more; changes are plans that it shows first, within limits that it cannot raise. Needs @modelcontextprotocol/sdk beside it.',
  examples: [
    { command: 'mailhost mcp --domains example.org', what: 'Look at one domain' },
    { command: 'mailhost mcp --domains example.org --allow write --secrets NEW_PASSWORD', what: 'Change it, too' },
  ],
  flags: mcpFlags,
  load: async () => (await import('../mcp/serve.js')).mcpCommand,
});

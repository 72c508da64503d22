import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult, ToolAnnotations } from '@modelcontextprotocol/sdk/types.js';
import type * as z from 'zod';
import { failureOf } from './answers.js';

/** What an assistant may do besides looking. */
export type Permission = 'write' | 'delete' | 'release';

/** What a tool does to the servers. From it follow the permission that it needs and what clients are told of it. */
export type Effect = 'read' | 'apply' | 'release' | 'delete';

const effects: Readonly<Record<Effect, { readonly needs?: Permission; readonly annotations: ToolAnnotations }>> = {
  read: { annotations: { readOnlyHint: true, idempotentHint: true, destructiveHint: false } },
  apply: { needs: 'write', annotations: { readOnlyHint: false, idempotentHint: true, destructiveHint: true } },
  release: { needs: 'release', annotations: { readOnlyHint: false, idempotentHint: false, destructiveHint: true } },
  delete: { needs: 'delete', annotations: { readOnlyHint: false, idempotentHint: true, destructiveHint: true } },
};

/** What a tool is told of the call. */
export interface ToolCall {
  /** Ends when the client cancels the call, or goes away. */
  readonly signal: AbortSignal;
  /** Tells the client how far it is, if it asked. */
  readonly onProgress: (done: number, total: number) => void;
}

/** A tool as data. */
export interface ToolDefinition<Shape extends z.ZodRawShape> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly effect: Effect;
  readonly input: z.ZodObject<Shape>;
  run(input: z.output<z.ZodObject<Shape>>, call: ToolCall): Promise<CallToolResult>;
}

/** A tool that can be put into a server. */
export interface Tool {
  readonly name: string;
  /** What the operator has to allow for it; nothing, where it only looks. */
  readonly needs: Permission | undefined;
  register(server: McpServer): void;
}

/** Makes a tool of its definition: its annotations follow from what it does, and what it throws becomes an answer. */
export function tool<Shape extends z.ZodRawShape>(definition: ToolDefinition<Shape>): Tool {
  const { name, title, description, effect, input } = definition;
  const { needs, annotations } = effects[effect];
  return {
    name,
    needs,
    register(server) {
      const inputSchema: z.ZodObject = input.strict();
      const config = { title, description, inputSchema, annotations: { title, ...annotations } };
      server.registerTool(name, config, async (given, { signal, _meta, sendNotification }) => {
        const token = _meta?.progressToken;
        const onProgress = (progress: number, total: number) => {
          if (token === undefined) return;
          const params = { progressToken: token, progress, total };
          sendNotification({ method: 'notifications/progress', params }).catch(() => undefined);
        };
        try {
          return await definition.run(input.parse(given), { signal, onProgress });
        } catch (error) {
          return failureOf(error);
        }
      });
    },
  };
}

/** An environment variable in Node, Bun or Deno; `undefined` where there is no environment, or it may not be read. */
export function readEnvironment(name: string): string | undefined {
  try {
    const environment: Readonly<Record<string, string | undefined>> | undefined = globalThis.process?.env;
    return environment?.[name] || undefined;
  } catch {
    return undefined;
  }
}

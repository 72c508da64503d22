import type { RunEvent } from '../messages.js';
import { CodeError, compile } from './compile.js';
import type { Library } from './library.js';
import type { Session } from './session.js';

/** Lets code run after its prelude, unless the signal has come before. Where it cannot be run, that is an event too. */
export async function begin(
  { library, session }: { readonly library: Library; readonly session: Session },
  { prelude, code }: { readonly prelude: string; readonly code: string },
  onEvent: (event: RunEvent) => void,
  signal: AbortSignal,
): Promise<void> {
  try {
    const { specifiers, runtime } = await library.manifest();
    const linked = { prelude: compile(prelude, specifiers), code: compile(code, specifiers) };
    const files = [runtime, ...linked.prelude.imports, ...linked.code.imports];
    const modules = await library.modules(files);
    signal.throwIfAborted();
    await session.run({ modules, runtime, ...linked }, onEvent);
  } catch (error) {
    if (signal.aborted) return;
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    const line = error instanceof CodeError ? error.line : undefined;
    onEvent({ kind: 'ended', error: { name, message, details: [], ...(line !== undefined && { line }) } });
  }
}

import type { Conditions } from './prelude.js';

/** What a link holds. */
export interface Shared extends Conditions {
  readonly code: string;
}

/** The part of an address after its `#`, which no browser sends to a server. */
export async function toFragment({ code, faults, seed }: Shared): Promise<string> {
  const packed = await through(new Blob([code]), new CompressionStream('deflate-raw'));
  const text = btoa(String.fromCharCode(...packed));
  const parameters = new URLSearchParams({ code: text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '') });
  if (faults) parameters.set('faults', String(seed));
  return `#${parameters}`;
}

/** What such a part holds; `undefined` where it is of another kind, or was damaged. */
export async function fromFragment(fragment: string): Promise<Shared | undefined> {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ''));
  const text = parameters.get('code');
  if (text === null) return undefined;
  const seed = Number(parameters.get('faults') ?? Number.NaN);
  try {
    const packed = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
      letter.charCodeAt(0),
    );
    const code = new TextDecoder().decode(await through(new Blob([packed]), new DecompressionStream('deflate-raw')));
    return { code, faults: Number.isSafeInteger(seed), seed: Number.isSafeInteger(seed) ? seed : 1 };
  } catch {
    return undefined;
  }
}

async function through(blob: Blob, stream: CompressionStream | DecompressionStream): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(blob.stream().pipeThrough(stream)).arrayBuffer());
}

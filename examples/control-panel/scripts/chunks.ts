import { readdir, readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

export interface Chunk {
  /** Without the hash of its content. */
  readonly name: string;
  readonly text: string;
  /** Bytes. */
  readonly minified: number;
  readonly packed: number;
}

const folder = new URL('../dist/assets/', import.meta.url);

/** The JavaScript of the built panel. */
export async function chunks(): Promise<readonly Chunk[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.js')).sort();
  return Promise.all(
    files.map(async (file) => {
      const bytes = await readFile(new URL(file, folder));
      const name = file.replace(/-[\w-]{8}\.js$/, '');
      return { name, text: bytes.toString(), minified: bytes.length, packed: gzipSync(bytes).length };
    }),
  );
}

import type { ModuleText } from '../messages.js';

/** What can be imported on the page, as the build has written it beside the modules. */
export interface Manifest {
  /** The file of each specifier. */
  readonly specifiers: Readonly<Record<string, string>>;
  /** What each file imports. */
  readonly files: Readonly<Record<string, readonly string[]>>;
  /** The file that begins a run. */
  readonly runtime: string;
}

/** The libraries' modules. Their texts are loaded from the site when they are first needed. */
export class Library {
  readonly #base: string;
  #manifest: Promise<Manifest> | undefined;
  readonly #texts = new Map<string, Promise<string>>();

  /** @param base The folder of the modules, with a slash at its end. */
  constructor(base: string) {
    this.#base = base;
  }

  manifest(): Promise<Manifest> {
    this.#manifest ??= this.#load('manifest.json').then(JSON.parse);
    return this.#manifest;
  }

  /** These files and what they import, each after its imports. */
  async modules(files: readonly string[]): Promise<readonly ModuleText[]> {
    const manifest = await this.manifest();
    const order = new Set<string>();
    const visit = (file: string): void => {
      if (order.has(file)) return;
      for (const imported of manifest.files[file] ?? []) visit(imported);
      order.add(file);
    };
    for (const file of files) visit(file);
    return Promise.all(
      [...order].map(async (file) => ({ file, text: await this.#text(file), imports: manifest.files[file] ?? [] })),
    );
  }

  #text(file: string): Promise<string> {
    const known = this.#texts.get(file);
    if (known) return known;
    const text = this.#load(file);
    this.#texts.set(file, text);
    text.catch(() => this.#texts.delete(file));
    return text;
  }

  async #load(file: string): Promise<string> {
    const response = await fetch(this.#base + file);
    if (!response.ok)
      throw new Error(`${file} could not be loaded from the site (${response.status}). Reload the page.`);
    return response.text();
  }
}

import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { type Visit, visits } from './visit.js';

/** The text of an element as it is seen, line by line. */
export function seen(element: Locator): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: lines are told from each other by how they are laid out
  return element.innerText();
}

/** A page on which code can be run. */
export class PlaygroundPage {
  readonly page: Page;
  readonly problems: readonly string[];

  constructor({ page, problems }: Visit) {
    this.page = page;
    this.problems = problems;
  }

  button(name: string) {
    return this.page.getByRole('button', { name, exact: true });
  }

  get editor() {
    return this.page.getByRole('textbox', { name: 'Code' });
  }

  get faults() {
    return this.page.getByRole('switch', { name: 'Servers fail now and then' });
  }

  get status() {
    return this.page.locator('.playground').getByRole('status');
  }

  get output() {
    return this.page.getByRole('log', { name: 'Output' });
  }

  get requests() {
    return this.page.getByRole('list', { name: 'Requests' }).getByRole('listitem');
  }

  /** What stands in the output. */
  printed(): Promise<string> {
    return seen(this.output);
  }

  /** Puts other code in place of all. */
  async write(code: string): Promise<void> {
    await this.editor.fill(code);
  }

  /** Runs the code, and gives the sentence that stands there at its end. */
  async run(): Promise<string> {
    await this.button('Run').click();
    return this.ended();
  }

  async ended(): Promise<string> {
    await this.status.filter({ hasText: /^(?:Done|Ended|Stopped) / }).waitFor();
    return seen(this.status);
  }

  /** What is printed by code that runs to its end. */
  async printedBy(code: string): Promise<string> {
    await this.write(code);
    await this.run();
    return this.printed();
  }

  close(): Promise<void> {
    return this.page.close();
  }
}

/** Gives the tests of a file a browser, and a way to open such pages in it once their editor is there. */
export function playgrounds(): (name: string, options?: BrowserContextOptions) => Promise<PlaygroundPage> {
  const visit = visits();
  return async (name, options) => {
    const opened = new PlaygroundPage(await visit(name.startsWith('/') ? name : `/try/${name}.html`, options));
    await opened.page.locator('.cm-content').waitFor();
    return opened;
  };
}

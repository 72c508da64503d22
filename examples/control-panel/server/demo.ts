import type { Fault, RunningSandbox } from '@mailhost/sandbox';
import { answer, textsIn } from './answers.js';

type SandboxProduct = Exclude<keyof RunningSandbox, 'close'>;

/** How a product can be made to behave. `normal` is without a fault. */
const behaviours: Readonly<Record<string, Fault | undefined>> = {
  normal: undefined,
  slow: { kind: 'delay', milliseconds: 4000 },
  down: { kind: 'reset', when: 'before' },
  refusing: { kind: 'status', status: 403 },
};

/** What only a demo has: products that misbehave when they are told to, and mail that arrives on demand. */
export class Demo {
  readonly #sandbox: RunningSandbox;
  readonly #chosen = new Map<SandboxProduct, string>();
  #delivered = 0;

  constructor(sandbox: RunningSandbox) {
    this.#sandbox = sandbox;
  }

  async answer(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (request.method === 'GET' && pathname === '/demo/behaviours')
      return answer(200, Object.fromEntries(this.#chosen));
    if (request.method === 'POST' && pathname === '/demo/behaviours') return this.#behave(await textsIn(request));
    if (request.method === 'POST' && pathname === '/demo/mails') return this.#deliver(await textsIn(request));
    return answer(404);
  }

  #behave({ product = '', behaviour = '' }: Readonly<Record<string, string>>): Response {
    if (!isProduct(product) || !Object.hasOwn(behaviours, behaviour)) return answer(400);
    const fault = behaviours[behaviour];
    this.#sandbox[product].recover();
    if (fault) this.#sandbox[product].fail(fault);
    this.#chosen.set(product, behaviour);
    return answer(204);
  }

  #deliver({ to = '' }: Readonly<Record<string, string>>): Response {
    const mail = mails[this.#delivered % mails.length];
    try {
      this.#sandbox.wildduck.deliver(to, { ...mail });
    } catch (error) {
      if (error instanceof RangeError) return answer(400);
      throw error;
    }
    this.#delivered += 1;
    return answer(204);
  }
}

const isProduct = (name: string): name is SandboxProduct =>
  ['planimail', 'iredadmin', 'wildduck', 'cleanmail', 'protecmail'].includes(name);

const mails = [
  { from: 'Rosa Klein <rosa@lindenhof.example>', subject: 'Menu for Friday', text: 'Soup, and then pears.' },
  { from: 'tickets@railway.example', subject: 'Your ticket to Basel', text: 'Coach 7, seat 41, by the window.' },
  { from: 'Tom Okafor <tom@studio-north.example>', subject: 'Drawings of the new hall', text: 'The second set.' },
];

import type { FrameCommand, Program, RunEvent } from '../messages.js';

/** A frame of the site's page `runner.html`, in which programs run, one at a time. */
export class Session {
  readonly #frame: HTMLIFrameElement;
  readonly #ready: Promise<void>;
  #port: MessagePort | undefined;

  /** @param place Where the frame goes, which nobody sees. */
  constructor(place: Element, address: string) {
    const frame = document.createElement('iframe');
    // Without the right to the site's origin, so that no code in it reaches the page, its storage or its cookies.
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.title = 'Runs the code of this page';
    frame.style.display = 'none';
    frame.src = address;
    this.#frame = frame;
    this.#ready = new Promise((resolve) => {
      const listen = ({ source, data }: MessageEvent) => {
        if (source !== frame.contentWindow || data !== 'ready') return;
        removeEventListener('message', listen);
        resolve();
      };
      addEventListener('message', listen);
    });
    place.append(frame);
  }

  /** Runs a program in place of the one that runs. */
  async run(program: Program, onEvent: (event: RunEvent) => void): Promise<void> {
    await this.#ready;
    this.#port?.close();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<RunEvent>) => onEvent(data);
    this.#port = port1;
    this.#send({ kind: 'run', program }, port2);
  }

  /** Ends what runs, whatever it does. */
  stop(): void {
    this.#port?.close();
    this.#port = undefined;
    this.#send({ kind: 'stop' });
  }

  /** Removes the frame, and with it what runs. */
  close(): void {
    this.#port?.close();
    this.#frame.remove();
  }

  /** The frame has no origin that could be named. */
  #send(command: FrameCommand, ...ports: readonly MessagePort[]): void {
    this.#frame.contentWindow?.postMessage(command, '*', [...ports]);
  }
}

import type { FrameCommand, LinkedCode, Program, WorkerStart } from '../messages.js';

/**
 * The script of the runner's frame. It makes modules of the texts that it is given, and a worker for each run, which it
 * can end whatever the worker does. It loads nothing: its policy forbids that to it and to its workers.
 */

/** Module workers do not start in a frame without an origin; a classic one imports modules as well. */
const starter = `onmessage = ({ data, ports: [port] }) => {
  onmessage = null;
  import(data.runtime).then(({ start }) => start(port, data));
};`;

const urls = new Map<string, string>();
let worker: Worker | undefined;

function urlOf(text: string): string {
  return URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
}

/** The address of a module, its imports being addresses too. */
function link({ text, imports }: LinkedCode): string {
  return urlOf(imports.reduce((linked, file) => linked.replaceAll(`"./${file}"`, `"${urls.get(file)}"`), text));
}

function stop(): void {
  worker?.terminate();
  worker = undefined;
}

function run({ modules, runtime, prelude, code }: Program, port: MessagePort): void {
  stop();
  for (const module of modules) urls.set(module.file, link(module));
  const start: WorkerStart = { runtime: urls.get(runtime) ?? '', prelude: link(prelude), code: link(code) };
  worker = new Worker(urlOf(starter));
  worker.postMessage(start, [port]);
}

// Opened by itself, it would have the origin of the site: it runs nothing then.
if (self.origin === 'null') {
  addEventListener('message', ({ data, source, ports: [port] }: MessageEvent<FrameCommand>) => {
    if (source !== parent) return;
    if (data.kind === 'stop') stop();
    else if (port) run(data.program, port);
  });
  parent.postMessage('ready', '*');
}

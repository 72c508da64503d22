import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { playgrounds } from './playground-visit.js';

const open = playgrounds();

/** A server elsewhere, which must not hear of anything. */
let elsewhere: Server;
let address = '';
const heard: string[] = [];

beforeAll(async () => {
  elsewhere = createServer((request, response) => {
    heard.push(`${request.method} ${request.url}`);
    response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'text/javascript' });
    response.end('export default 1;');
  });
  elsewhere.on('upgrade', (request, socket) => {
    heard.push(`upgrade ${request.url}`);
    socket.destroy();
  });
  elsewhere.on('connection', () => heard.push('connection'));
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  const bound: AddressInfo | string | null = elsewhere.address();
  if (bound === null || typeof bound === 'string') throw new Error('The server does not listen on a port.');
  address = `127.0.0.1:${bound.port}`;
});
afterAll(() => elsewhere.close());

/** Ways out of a worker, each of which has to fail. `URL` is the place elsewhere, or of the site itself. */
const ways: Readonly<Record<string, string>> = {
  fetch: 'fetch(URL)',
  'the fetch of the browser': 'WorkerGlobalScope.prototype.fetch.call(self, URL)',
  XMLHttpRequest: sent(
    'const x = new XMLHttpRequest(); x.open("POST", URL); x.onload = yes; x.onerror = no; x.send("secret")',
  ),
  WebSocket: sent('const s = new WebSocket(URL.replace("http", "ws")); s.onopen = yes; s.onerror = no'),
  EventSource: sent('const s = new EventSource(URL); s.onopen = yes; s.onerror = no'),
  'import()': 'import(String(URL))',
  'import() of a module that imports': 'import(made("import " + JSON.stringify(URL)))',
  importScripts: 'Promise.resolve().then(() => importScripts(URL))',
  'a worker': sent('const w = new Worker(URL); w.onmessage = yes; w.onerror = no'),
  'a worker of its own that fetches': sent(
    'const w = new Worker(made("fetch(" + JSON.stringify(URL) + ").then(() => postMessage(1), () => postMessage(0))")); ' +
      'w.onmessage = ({ data }) => (data ? yes() : no(new Error("refused"))); w.onerror = no',
  ),
  'an image': 'Promise.resolve().then(() => { new Image().src = URL; })',
  'a beacon': 'Promise.resolve().then(() => { if (!navigator.sendBeacon(URL, "secret")) throw new Error("refused"); })',
  WebTransport: 'Promise.resolve().then(() => new WebTransport(URL.replace("http:", "https:")).ready)',
  RTCPeerConnection: 'Promise.resolve().then(() => new RTCPeerConnection())',
  'code of a text': 'Promise.resolve().then(() => new Function("return 1")())',
  'a database of the site': sent('const q = indexedDB.open("x"); q.onsuccess = yes; q.onerror = no'),
};

function sent(code: string): string {
  return `new Promise((yes, no) => { ${code} })`;
}

const program = (url: string): string => `
const URL = ${JSON.stringify(url)};
const made = (text: string) => globalThis.URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
const ways = {
${Object.entries(ways)
  .map(([name, code]) => `  ${JSON.stringify(name)}: () => ${code},`)
  .join('\n')}
};
for (const [name, way] of Object.entries(ways)) {
  const end = await new Promise((resolve) => {
    try { way().then(() => resolve('went out'), () => resolve('refused')); } catch { resolve('refused'); }
  });
  console.log(name + ': ' + end);
}`;

test.each(['elsewhere', 'the site'])('code that was changed reaches nothing %s', async (place) => {
  const page = await open('wildduck');
  await page.run();
  const atSite: string[] = [];
  page.page.on('response', (response) => {
    if (/^https?:/.test(response.url())) atSite.push(response.url());
  });
  const url = place === 'elsewhere' ? `http://${address}/leak` : `${inject('site')}/leak`;
  const printed = await page.printedBy(program(url));
  expect(printed.split('\n')).toEqual(Object.keys(ways).map((name) => `${name}: refused`));
  expect(heard).toEqual([]);
  expect(atSite).toEqual([]);
  await page.close();
});

test('the server elsewhere hears of what is allowed to reach it', async () => {
  await fetch(`http://${address}/seen`);
  expect(heard).toContain('GET /seen');
  heard.length = 0;
});

test.each(['wildduck', 'iredadmin', 'planimail', 'cleanmail', 'protecmail', 'unified', 'plan'])(
  'while the example of %s runs, no request leaves the page',
  async (name) => {
    const page = await open(name);
    await page.run();
    const requests: string[] = [];
    page.page.on('request', (request) => {
      if (!request.url().startsWith('blob:')) requests.push(request.url());
    });
    await page.faults.check();
    expect(await page.run()).toMatch(/^Done /);
    expect(requests).toEqual([]);
    await page.close();
  },
);

test('all that a page loads for its first run is from the site', async () => {
  const page = await open('plan');
  await page.run();
  expect(page.problems).toEqual([]);
  await page.close();
});

test('with the origin of the site, the frame runs nothing', async () => {
  const page = await open('wildduck');
  const answers = await page.page.evaluate(async () => {
    const runtime = { file: 'r.js', text: "export const start = (port) => port.postMessage('ran');", imports: [] };
    const nothing = { text: '', imports: [] };
    const program = { modules: [runtime], runtime: 'r.js', prelude: nothing, code: nothing };
    const answers: string[] = [];
    const run = async (name: string, sandbox?: string) => {
      const frame = document.createElement('iframe');
      if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
      frame.src = '/playground/runner.html';
      document.body.append(frame);
      await new Promise((resolve) => frame.addEventListener('load', resolve));
      const { port1, port2 } = new MessageChannel();
      const answer = new Promise((resolve) => {
        port1.onmessage = ({ data }) => resolve(answers.push(`${name} ${data}`));
      });
      frame.contentWindow?.postMessage({ kind: 'run', program }, '*', [port2]);
      return { answer };
    };
    await run('with the origin');
    const { answer } = await run('without', 'allow-scripts');
    await answer;
    return answers;
  });
  expect(answers).toEqual(['without ran']);
  await page.close();
});

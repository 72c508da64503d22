import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { UndiciInstrumentation } from '@opentelemetry/instrumentation-undici';
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { Agent, getGlobalDispatcher, MockAgent, setGlobalDispatcher } from 'undici';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { answer, ExampleClient, serve, silent } from './harness.js';

/** A real server that keeps how each request came: no other than `fetch` says how it got there. */
async function serverOfWays() {
  const ways: string[] = [];
  const server = await serve((request, response) => {
    ways.push(request.headers['sec-fetch-mode'] === undefined ? 'node:http' : 'fetch');
    answer(200, { name: 'of the server', kind: 'big' })(request, response);
  });
  const client = (options = {}) => new ExampleClient({ baseUrl: server.url, logger: silent, retries: 0, ...options });
  return { url: server.url, ways, client };
}

const native = globalThis.fetch;
const dispatcher = getGlobalDispatcher();
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  setGlobalDispatcher(dispatcher);
});

test("where the global fetch is Node's own, requests go by node:http", async () => {
  const { url, ways, client } = await serverOfWays();
  const one = client();
  await one.get('one');
  await native(url);
  await one.get('one');
  expect(ways).toEqual(['node:http', 'fetch', 'node:http']);
});

test("a fetch of one's own always wins, also where it is the global one", async () => {
  const { ways, client } = await serverOfWays();
  await client({ fetch: native }).get('one');
  expect(ways).toEqual(['fetch']);
});

describe('a global fetch that was replaced is used, as soon as it is and as long', () => {
  test.each<[string, (called: () => void) => typeof fetch]>([
    ['a function', (called) => (url, init) => native(url, init).finally(called)],
    ['a mock', (called) => vi.fn<typeof fetch>((url, init) => native(url, init).finally(called))],
    [
      'a proxy',
      (called) => new Proxy(native, { apply: (target, _, args) => Reflect.apply(target, null, args).finally(called) }),
    ],
  ])('%s', async (_, make) => {
    const { ways, client } = await serverOfWays();
    const one = client();
    await one.get('one');
    const called = vi.fn();
    vi.stubGlobal('fetch', make(called));
    await one.get('one');
    expect(called).toHaveBeenCalledOnce();
    vi.unstubAllGlobals();
    await one.get('one');
    expect(ways).toEqual(['node:http', 'fetch', 'node:http']);
  });

  test('one that is bound', async () => {
    const { ways, client } = await serverOfWays();
    vi.stubGlobal('fetch', native.bind(globalThis));
    await client().get('one');
    expect(ways).toEqual(['fetch']);
  });

  test('a spy', async () => {
    const { ways, client } = await serverOfWays();
    const spy = vi.spyOn(globalThis, 'fetch');
    await client().get('one');
    expect(spy).toHaveBeenCalledOnce();
    expect(ways).toEqual(['fetch']);
  });

  test('msw', async () => {
    const { url, ways, client } = await serverOfWays();
    const one = client();
    await one.get('one');
    const worker = setupServer(http.get(`${url}/things/one`, () => HttpResponse.json({ name: 'of msw', kind: 'big' })));
    worker.listen();
    expect(await one.get('one')).toMatchObject({ name: 'of msw' });
    worker.close();
    expect(await one.get('one')).toMatchObject({ name: 'of the server' });
    expect(ways).toEqual(['node:http', 'node:http']);
  });
});

describe('a dispatcher of undici is heeded', () => {
  test('MockAgent', async () => {
    const { url, client } = await serverOfWays();
    const one = client();
    await one.get('one');
    const mock = new MockAgent();
    mock.disableNetConnect();
    mock.get(url).intercept({ path: '/things/one' }).reply(200, { name: 'of undici', kind: 'big' });
    setGlobalDispatcher(mock);
    expect(await one.get('one')).toMatchObject({ name: 'of undici' });
    setGlobalDispatcher(dispatcher);
    expect(await one.get('one')).toMatchObject({ name: 'of the server' });
  });

  test.each<[string, () => Agent]>([
    ['an agent with options', () => new Agent({ keepAliveTimeout: 5_000 })],
    ['an agent with interceptors', () => new Agent().compose((dispatch) => dispatch) as Agent],
    ['a kind of its own', () => new (class Own extends Agent {})()],
  ])('%s', async (_, make) => {
    const { ways, client } = await serverOfWays();
    const agent = make();
    setGlobalDispatcher(agent);
    await client().get('one');
    expect(ways).toEqual(['fetch']);
    await agent.close();
  });

  test('one as undici makes it by itself changes nothing', async () => {
    const { ways, client } = await serverOfWays();
    setGlobalDispatcher(new Agent());
    await client().get('one');
    expect(ways).toEqual(['node:http']);
  });
});

describe('whoever listens to undici sees the requests', () => {
  test.each(['undici:request:create', 'undici:request:headers', 'undici:request:trailers'])('%s', async (channel) => {
    const { ways, client } = await serverOfWays();
    const one = client();
    const heard = vi.fn();
    subscribe(channel, heard);
    await one.get('one');
    unsubscribe(channel, heard);
    expect(heard).toHaveBeenCalledOnce();
    await one.get('one');
    expect(ways).toEqual(['fetch', 'node:http']);
  });

  test("OpenTelemetry's instrumentation of undici", async () => {
    const { ways, client } = await serverOfWays();
    const exporter = new InMemorySpanExporter();
    const tracerProvider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
    const instrumentation = new UndiciInstrumentation();
    instrumentation.setTracerProvider(tracerProvider);
    instrumentation.enable();
    await client().get('one');
    instrumentation.disable();
    expect(ways).toEqual(['fetch']);
    await expect.poll(() => exporter.getFinishedSpans().map(({ name }) => name)).toEqual(['GET']);
  });
});

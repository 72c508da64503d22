import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type ConsoleLoggerOptions, consoleLogger } from '../src/logging/console.js';
import { answer, ExampleClient, inTurn, serve } from './harness.js';

const levels = ['debug', 'info', 'warn', 'error'] as const;
let lines: string[];

beforeEach(() => {
  lines = [];
  for (const level of levels) {
    vi.spyOn(console, level).mockImplementation((...all) => void lines.push(`${level}> ${all.join(' | ')}`));
  }
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

/** One call that is repeated once and answered with a new kind of thing. */
async function call(options: ConsoleLoggerOptions) {
  const { url } = await serve(
    inTurn(answer(503, {}, { 'retry-after': '0' }), answer(200, { name: 'one', kind: 'huge' })),
  );
  await new ExampleClient({ baseUrl: url, logger: consoleLogger(options), logLevel: 'debug' }).get('one');
  return url;
}

describe('as text', () => {
  test('has the columns below each other', async () => {
    const url = await call({ time: false, colour: false });
    expect(lines.map((line) => line.replace(/\d+ ms/, 'N ms'))).toEqual([
      `debug> DEBUG example    things.get               GET ${url}/things/one 503 in N ms, attempt 1.`,
      'info> INFO  example    things.get               the server gave no reason [HTTP 503]. Trying again in N ms.',
      `debug> DEBUG example    things.get               GET ${url}/things/one 200 in N ms, attempt 2.`,
      expect.stringMatching(/^warn> WARN {2}example {4}things\.get {15}the answer does not fit at kind: /),
    ]);
  });

  test('begins with the time', () => {
    vi.useFakeTimers({ now: Date.UTC(2026, 0, 2, 3, 4, 5, 6) });
    consoleLogger({ colour: false }).warn('example: no operation', { provider: 'example' });
    vi.useRealTimers();
    expect(lines).toEqual([`warn> 2026-01-02T03:04:05.006Z WARN  example    ${' '.repeat(24)} no operation`]);
  });

  test("keeps a server's words on their line, and from commanding the terminal", () => {
    consoleLogger({ time: false, colour: false }).error('one\ntwo\u001b[2Jthree');
    expect(lines[0]).toMatch(/one\\ntwo\\u001b\[2Jthree$/);
  });
});

describe('colours', () => {
  const written = (options: ConsoleLoggerOptions = {}) => {
    for (const level of levels) consoleLogger({ time: false, ...options })[level]('x');
    return lines.map((line) => line.includes('\u001b['));
  };
  const terminals = (stdout: boolean, stderr: boolean) =>
    vi.stubGlobal('process', { env: process.env, stdout: { isTTY: stdout }, stderr: { isTTY: stderr } });

  test('are for the stream that is a terminal', () => {
    terminals(true, false);
    expect(written()).toEqual([true, true, false, false]);
  });

  test.each([
    ['NO_COLOR', '1'],
    ['TERM', 'dumb'],
  ])('are left out by %s, unless they are asked for', (name, value) => {
    terminals(true, true);
    vi.stubEnv(name, value);
    expect(written()).toEqual([false, false, false, false]);
    expect(written({ colour: true }).slice(4)).toEqual([true, true, true, true]);
  });

  test('are not for what is no terminal at all', () => {
    vi.stubGlobal('process', undefined);
    expect(written()).toEqual([false, false, false, false]);
  });
});

test('as JSON each line is an object with its fields', async () => {
  await call({ format: 'json', colour: true });
  const objects = lines.map((line) => JSON.parse(line.replace(/^\w+> /, '')));
  const common = { time: expect.stringMatching(/Z$/), provider: 'example', operation: 'things.get' };
  expect(objects).toEqual([
    {
      ...common,
      level: 'debug',
      attempt: 1,
      status: 503,
      milliseconds: expect.any(Number),
      message: expect.any(String),
    },
    { ...common, level: 'info', attempt: 1, error: 'ServerError', delay: 0, message: expect.any(String) },
    {
      ...common,
      level: 'debug',
      attempt: 2,
      status: 200,
      milliseconds: expect.any(Number),
      message: expect.any(String),
    },
    { ...common, level: 'warn', attempt: 2, status: 200, message: expect.stringContaining('does not fit at kind') },
  ]);
});

test('a logger that does not ask for fields is given none', async () => {
  const { url } = await serve(answer(200, { name: 'one', kind: 'big' }));
  const logger = { debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  await new ExampleClient({ baseUrl: url, logger, logLevel: 'debug' }).get('one');
  expect(logger.debug.mock.calls).toEqual([[expect.stringContaining('200 in')]]);
});

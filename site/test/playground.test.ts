import { expect, inject, test } from 'vitest';
import { playgrounds, seen } from './playground-visit.js';

const open = playgrounds();

/** What each example prints, and the fewest requests that it sends. */
const examples: readonly (readonly [name: string, printed: RegExp])[] = [
  ['wildduck', /^1 Hello true$/],
  ['iredadmin', /^ana@example\.org 2048 true$/],
  ['planimail', /^\[ 'ana@example\.org' \]$/],
  ['cleanmail', /^ana@example\.org \d{4}-\d\d-\d\dT[\d:.]+Z\nprotect\._domainkey\.example\.org TXT v=DKIM1/],
  ['protecmail', /^(?:\d{4}-\d\d-\d\dT[\d:.]+Z sender-\d+@spam\.example Spam \d+\n?){3}$/],
  ['unified', /^true$/],
  [
    'plan',
    /\+ ana@example\.org {2}name Ana Paz; quota 2 GiB[\s\S]*\+ 6 to create[\s\S]*(?:done create \S+\n){6}[\s\S]*Nothing to do\.\s*$/,
  ],
];

test.each(examples)('the example of %s prints what it should', async (name, printed) => {
  const page = await open(name);
  expect(await page.run()).toMatch(/^Done in \d+ ms: \d+ requests\.$/);
  expect(await page.printed()).toMatch(printed);
  expect(await page.requests.count()).toBeGreaterThan(2);
  expect(page.problems).toEqual([]);
  await page.close();
});

test.each(examples)('the example of %s does so while servers fail', async (name, printed) => {
  const page = await open(name);
  await page.faults.check();
  expect(await page.run()).toMatch(/^Done in \d+ ms: \d+ requests, \d+ of them repeated\.$/);
  expect(await page.printed()).toMatch(printed);
  expect(await page.requests.getByText(/^fault: /).count()).toBeGreaterThan(1);
  expect(await page.requests.getByText('attempt 2').count()).toBeGreaterThan(0);
  await page.close();
});

test.each(['unified', 'plan'])('%s ends well whichever requests are struck', async (name) => {
  const page = await open(name);
  await page.faults.check();
  for (const seed of [11, 12, 13]) {
    await page.page.getByLabel('Seed').fill(String(seed));
    expect(await page.run(), `seed ${seed}`).toMatch(/^Done /);
  }
  await page.close();
});

test('code can be changed, and Reset brings the example back', async () => {
  const page = await open('wildduck');
  const example = await seen(page.editor);
  const code = `
    import { WildduckClient } from '@mailhost/wildduck';
    type Named = { readonly username: string };
    const ana: Named = { username: 'ana' };
    const { id } = await new WildduckClient().users.create({ ...ana, password: 'a long one', address: 'ana@example.org' });
    console.log(sandbox.wildduck.state.users.get(id).username satisfies string, new Map([[1, { a: [new Date(0)] }]]));`;
  expect(await page.printedBy(code)).toBe('ana Map(1) { 1 => { a: [ 1970-01-01T00:00:00.000Z ] } }');
  await page.button('Reset').click();
  expect(await seen(page.editor)).toBe(example);
  expect(await page.run()).toMatch(/^Done /);
  await page.close();
});

test('an error is shown with what the library tells of it', async () => {
  const page = await open('protecmail');
  const code =
    "import { ProtecmailClient } from '@mailhost/protecmail';\n\nawait new ProtecmailClient().domains.get('none.example');";
  expect(await page.printedBy(code)).toMatch(
    /^NotFoundError: protecmail domains\.get: domain not found.*\(line 3\)[\s\S]*status\s+404/,
  );
  expect(await seen(page.status)).toMatch(/^Ended by an error after \d+ ms: 1 request\.$/);
  await page.close();
});

test.each([
  [
    "import 'left-pad';",
    /^CodeError: "left-pad" cannot be imported on this page\. There are: @mailhost\/core.*\(line 1\)$/,
  ],
  ['console.log(1);\nconst = 2;', /^CodeError: .+ \(line 2\)$/],
  ['throw 7;', /^Thrown: 7$/],
  [
    "import { readPlan } from '@mailhost/plan/node';\nawait readPlan('a.plan');",
    /a page has no files, programs or sockets/,
  ],
  [
    "await fetch('https://elsewhere.example/');",
    /^TypeError: Nothing is sent from this page: https:\/\/elsewhere\.example\/ is none of/,
  ],
  ["setTimeout(() => Promise.reject(new RangeError('late')), 20);", /^RangeError: late/],
])('%s is told as it should be', async (code, told) => {
  const page = await open('wildduck');
  expect(await page.printedBy(code)).toMatch(told);
  await page.close();
});

test('a run ends when nothing is left to wait for', async () => {
  const page = await open('wildduck');
  expect(await page.printedBy("setTimeout(() => console.log('later'), 50);\nconsole.log('first');")).toBe(
    'first\nlater',
  );
  await page.close();
});

test('Stop ends a loop without end, and the next run works', async () => {
  const page = await open('unified');
  await page.write("console.log('begun');\nfor (;;);");
  await page.button('Run').click();
  await page.output.getByText('begun').waitFor();
  await page.button('Stop').click();
  expect(await seen(page.status)).toMatch(/^Stopped after /);
  await page.button('Reset').click();
  expect(await page.run()).toMatch(/^Done /);
  await page.close();
});

test('what gives no sign of life for ten seconds is ended', async () => {
  const page = await open('unified');
  await page.page.clock.install();
  await page.write("console.log('begun');\nfor (;;);");
  await page.button('Run').click();
  await page.output.getByText('begun').waitFor();
  await page.page.clock.runFor(4_000);
  await page.status.filter({ hasText: 'Stop ends it' }).waitFor();
  await page.page.clock.runFor(8_000);
  expect(await page.ended()).toMatch(/^Stopped /);
  expect(await page.printed()).toMatch(/does a loop have no end\?/);
  await page.close();
});

test('a link brings the code and the faults, and runs nothing by itself', async () => {
  const page = await open('planimail');
  await page.write("console.log('from the link: ä');");
  await page.faults.check();
  await page.page.getByLabel('Seed').fill('42');
  await page.button('Share').click();
  await page.status.filter({ hasText: /link|clipboard/ }).waitFor();
  const address = page.page.url();
  await page.close();

  const other = await open(address.slice(inject('site').length));
  expect(await seen(other.status)).toBe('This code came with the link: read it, then run it.');
  expect(await other.printed()).not.toContain('from the link');
  expect(await other.page.getByLabel('Seed').inputValue()).toBe('42');
  expect(await other.run()).toMatch(/^Done /);
  expect(await other.printed()).toBe('from the link: ä');
  await other.button('Reset').click();
  expect(other.page.url()).not.toContain('#');
  await other.close();
});

test('a request unfolds to what was sent and answered, without secrets', async () => {
  const page = await open('wildduck');
  await page.run();
  const first = page.requests.first();
  await first.locator('summary').click();
  const shown = await seen(first);
  expect(shown).toMatch(/^POST[\s\S]*\/users[\s\S]*200[\s\S]*\d+ ms/);
  expect(shown).toMatch(/To WildDuck[\s\S]*Sent[\s\S]*"username": "ana"[\s\S]*Answered with 200[\s\S]*"success": true/);
  expect(shown).toMatch(/x-access-token\s+\[redacted\][\s\S]*"password": "\[redacted\]"/);
  const all = await page.page.locator('.requests').evaluate(({ textContent }) => textContent);
  expect(all).not.toMatch(/a long one|root-token|x-playground/);
  await page.close();
});

test('what runs before the code is shown, and changes with the switch', async () => {
  const page = await open('plan');
  await page.page.getByText('What runs before it').click();
  const prelude = page.page.getByLabel('What runs before the code');
  expect(await seen(prelude)).toMatch(/createSandbox\(\{ seed: 7 \}\)[\s\S]*env\.ANA_PASSWORD = /);
  expect(await seen(prelude)).not.toContain('server.fail');
  await page.faults.check();
  expect(await seen(prelude)).toContain("server.fail({ kind: 'status', status: 503");
  await page.close();
});

test('Tab indents; Escape and Tab leave the editor; Ctrl and Enter run', async () => {
  const page = await open('wildduck');
  await page.write('console.log(1)');
  await page.page.keyboard.press('Control+Home');
  await page.page.keyboard.press('Tab');
  expect(await seen(page.editor)).toBe('  console.log(1)');
  await page.page.keyboard.press('Control+Enter');
  expect(await page.ended()).toMatch(/^Done /);
  await page.page.keyboard.press('Escape');
  await page.page.keyboard.press('Tab');
  expect(await page.output.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.close();
});

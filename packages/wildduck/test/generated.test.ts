import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { factsOf } from '../generator/facts.js';
import { factsFile, generatedFiles, readText } from '../generator/generate.js';
import { applyOverlay } from '../generator/overlay.js';

describe('what is generated', () => {
  test('is what the facts, the overlay and the tables give', async () => {
    const files = await generatedFiles(JSON.parse(await readText(factsFile)));
    for (const [path, text] of files) expect(await readText(path), path).toBe(text);
  });

  test.each(['requests', 'answers', 'errors'])('each correction of %s has its reason', async (name) => {
    const { actions }: { actions: { target: string; description?: string }[] } = parse(
      await readText(`spec/overlay/${name}.yaml`),
    );
    for (const { target, description } of actions) expect(description, target).toMatch(/\w/);
    expect(actions[0]?.description).not.toBe('As above.');
  });

  test('the facts hold no prose of the vendor', async () => {
    const text = await readText(factsFile);
    expect(factsOf(JSON.parse(text))).toEqual(JSON.parse(text));
    expect(text).not.toMatch(/"(?:summary|example)":/);
  });
});

describe('facts', () => {
  test('keep fields whose names sound like prose', () => {
    const properties = { description: { type: 'string', description: 'What it is' }, title: { type: 'string' } };
    expect(
      factsOf({ info: { title: 'API', version: '1' }, components: { schemas: { title: { properties } } } }),
    ).toEqual({
      info: { title: 'WildDuck', version: '1' },
      components: {
        schemas: { title: { properties: { description: { type: 'string' }, title: { type: 'string' } } } },
      },
    });
  });
});

describe('an overlay', () => {
  const document = { a: { list: [{ name: 'x' }, { name: 'y' }], kept: 1 } };
  const apply = (...actions: { target: string; update?: string | Record<string, never>; remove?: boolean }[]) =>
    applyOverlay(document, { overlay: '1.0.0', actions });

  test('merges, adds to lists, and removes', () => {
    expect(
      applyOverlay(document, {
        overlay: '1.0.0',
        actions: [
          { target: '$.a', update: { kept: 2, added: { b: true } } },
          { target: '$.a.list', update: { name: 'z' } },
          { target: "$.a.list[?@.name == 'x' || @.name == 'y']", remove: true },
        ],
      }),
    ).toEqual({ a: { list: [{ name: 'z' }], kept: 2, added: { b: true } } });
  });

  test('fails when an action hits nothing', () => {
    expect(() => apply({ target: '$.b', remove: true })).toThrow('$.b hits nothing');
  });

  test('leaves what it was given as it was', () => {
    apply({ target: '$.a', remove: true });
    expect(document.a.kept).toBe(1);
  });
});

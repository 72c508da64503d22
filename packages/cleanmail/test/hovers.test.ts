import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/** What an editor shows of a type: the names of the vendor, and nothing that a person cannot read. */
const root = fileURLToPath(new URL('../../..', import.meta.url));
const file = `${root}packages/cleanmail/test/hovered.ts`;
const code = `
import type { CleanmailClient, Domain, Platform, Policy, User } from '../src/index.js';
declare const cleanmail: CleanmailClient;
export type Shown = [Domain, User, Policy, Platform];
export const domain = await cleanmail.domains.get('ByE3n');
export const users = cleanmail.domains.users.list(domain.id);
export const status = domain.status;
`;

function service(): ts.LanguageService {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile).config,
    ts.sys,
    root,
  );
  const read = (path: string) => (path === file ? code : ts.sys.readFile(path));
  return ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [file],
    getScriptVersion: () => '1',
    getScriptSnapshot: (path) => {
      const text = path === file ? code : ts.sys.fileExists(path) ? readFileSync(path, 'utf8') : undefined;
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (path) => path === file || ts.sys.fileExists(path),
    readFile: read,
  });
}

describe('a hover', () => {
  const language = service();
  const hover = (text: string, from = 0) =>
    ts.displayPartsToString(language.getQuickInfoAtPosition(file, code.indexOf(text, from) + 1)?.displayParts);

  test.each(['Domain', 'User', 'Policy'])('of %s is an interface', (name) => {
    expect(hover(`${name}, `, code.indexOf('Shown'))).toBe(`(alias) interface ${name}\nimport ${name}`);
  });

  test('of what a call gives', () => {
    expect(hover('domain = await')).toBe('const domain: Domain');
    expect(hover('users = cleanmail')).toBe('const users: PagePromise<User>');
    expect(hover('status = domain')).toBe('const status: Open<DomainStatus>');
  });

  test('of a method says what it does and where the fact comes from', () => {
    const info = language.getQuickInfoAtPosition(file, code.indexOf('get(') + 1);
    expect(ts.displayPartsToString(info?.documentation)).toMatch(/^A domain\. .*Vendor's document: 5\.5\.8\.$/);
  });
});

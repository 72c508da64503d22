import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { answersFile, componentsFile } from './component-schemas.js';
import { type Document, type JsonObject, jsonText } from './document.js';
import { formatted } from './format.js';
import { modelsFile } from './models.js';
import { type OperationTable, withNamedTypes, withOneNameForEachPath, withTypeNames } from './names.js';
import { openapiTypes } from './openapi-types.js';
import { operationFiles, routesFile, schemasFile } from './operations.js';
import { applyOverlay, type Overlay } from './overlay.js';

/** Where the facts of the vendor's spec are kept, below the package. */
export const factsFile = 'spec/wildduck-1.51.1.json';

/** In their order: descriptions are of the vendor's own structure, so they come before what changes it. */
const overlayNames = ['descriptions', 'requests', 'answers', 'errors'];

const folder = new URL('../', import.meta.url);

/** A file below the package, as text. */
export function readText(path: string): Promise<string> {
  return readFile(new URL(path, folder), 'utf8');
}

/** The spec with all corrections, from its facts: what `openapi.json` holds. */
export async function correctedSpec(facts: JsonObject): Promise<Document> {
  const overlays = await Promise.all(
    overlayNames.map(async (name): Promise<Overlay> => parse(await readText(`spec/overlay/${name}.yaml`))),
  );
  // The overlays make it what the types of a document say; openapi-typescript lints what comes out.
  const corrected = overlays.reduce(applyOverlay, facts) as unknown as Document;
  const renamed = withTypeNames(corrected, parse(await readText('spec/type-names.yaml')));
  return withNamedTypes(withOneNameForEachPath(renamed), await operationTable());
}

export async function operationTable(): Promise<OperationTable> {
  return parse(await readText('spec/operations.yaml'));
}

/** Every generated file below the package, from the facts of the vendor's spec. */
export async function generatedFiles(facts: JsonObject): Promise<Map<string, string>> {
  const document = await correctedSpec(facts);
  const table = await operationTable();
  const notice = '// Generated from the spec by `pnpm generate`. Change spec/overlay or the generator instead.\n\n';
  const source = (name: string, text: string): [string, string] => [`src/generated/${name}.ts`, `${notice}${text}\n`];
  const files: [string, string][] = [
    ['openapi.json', jsonText(document)],
    source('openapi', await openapiTypes(document)),
    source('models', modelsFile(document)),
    source('components', componentsFile(document)),
    source('answers', answersFile(document)),
    source('schemas', schemasFile(document, table)),
    source('routes', routesFile(document, table)),
    ...[...operationFiles(document, table)].map(([name, text]) => source(`operations/${name}`, text)),
  ];
  return new Map(await Promise.all(files.map(async ([path, text]) => [path, await formatted(path, text)] as const)));
}

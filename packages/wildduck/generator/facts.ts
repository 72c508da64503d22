import type { Json, JsonObject } from './document.js';

/** What is the vendor's wording and not a fact. */
const prose: ReadonlySet<string> = new Set(['description', 'summary', 'title', 'example', 'examples', 'contact']);

/** The spec without its prose: paths, parameters, schemas, enums, formats and what is required. */
export function factsOf(spec: Json): JsonObject {
  const stripped = strip(spec, false);
  if (!isObject(stripped)) throw new TypeError('The spec is not an object.');
  const { info, servers: _servers, ...facts } = stripped;
  const version = isObject(info) ? info['version'] : undefined;
  return { ...facts, info: { title: 'WildDuck', ...(version !== undefined && { version }) } };
}

/** In a map of names, such as `properties`, a key that sounds like prose is a name. */
function strip(value: Json, names: boolean): Json {
  if (Array.isArray(value)) return value.map((item) => strip(item, false));
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([key]) => names || !prose.has(key));
  return Object.fromEntries(
    kept.map(([key, item]) => [key, strip(item ?? null, !names && (key === 'properties' || key === 'schemas'))]),
  );
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

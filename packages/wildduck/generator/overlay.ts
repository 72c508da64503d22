import { type JSONValue, jsonpath } from 'json-p3';
import type { Json, JsonObject } from './document.js';
import { isObject } from './facts.js';

/** A document of the OpenAPI Overlay Specification, version 1.0. */
export interface Overlay {
  readonly overlay: string;
  readonly actions: readonly Action[];
}

interface Action {
  /** A JSONPath (RFC 9535). */
  readonly target: string;
  readonly description?: string;
  readonly update?: Json;
  readonly remove?: boolean;
}

type Key = string | number;

/** The document with every action carried out, in their order. An action that hits nothing is a mistake. */
export function applyOverlay(document: JsonObject, overlay: Overlay): JsonObject {
  return overlay.actions.reduce<JsonObject>((before, action) => {
    const hits: readonly Key[][] = jsonpath
      .query(action.target, before as JSONValue)
      .nodes.map((node) => node.location);
    if (hits.length === 0) throw new Error(`The overlay's target ${action.target} hits nothing.`);
    // From the last to the first, so that removing from a list moves none that is still to be removed.
    const after = hits.reduceRight<Json>((whole, path) => change(whole, path, action), before);
    if (!isObject(after)) throw new Error(`The overlay's target ${action.target} takes the whole document away.`);
    return after;
  }, document);
}

/** The value with what is at the path removed or updated. */
function change(value: Json, path: readonly Key[], action: Action): Json {
  const [key, ...rest] = path;
  if (key === undefined) return action.update === undefined ? value : merge(value, action.update);
  const remove = action.remove === true && rest.length === 0;
  if (Array.isArray(value)) {
    return value.flatMap((item, index) =>
      index !== Number(key) ? [item] : remove ? [] : [change(item, rest, action)],
    );
  }
  if (!isObject(value)) throw new Error(`The overlay's target ${action.target} leads into what is no object.`);
  const entries = Object.entries(value).flatMap(([name, item]): [string, Json][] =>
    name !== String(key) ? [[name, item ?? null]] : remove ? [] : [[name, change(item ?? null, rest, action)]],
  );
  return Object.fromEntries(entries);
}

/** Objects key by key, lists one after the other, anything else replaced. */
function merge(value: Json, update: Json): Json {
  if (Array.isArray(value)) return [...value, ...(Array.isArray(update) ? update : [update])];
  if (!isObject(value) || !isObject(update)) return update;
  const merged = Object.entries(update).map(([key, item]): [string, Json] => {
    const own = value[key];
    return [key, own === undefined ? (item ?? null) : merge(own, item ?? null)];
  });
  return { ...value, ...Object.fromEntries(merged) };
}

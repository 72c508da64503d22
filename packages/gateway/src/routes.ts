import { check, type Operation } from '@mailhost/core/relay';
import { Refused } from './refused.js';

/** An operation, and what stands in its path. */
export interface Matched {
  readonly operation: Operation;
  readonly path: Readonly<Record<string, string>>;
}

interface Route {
  readonly operation: Operation;
  /** A literal, or a parameter's name. */
  readonly steps: readonly { readonly literal?: string; readonly name?: string }[];
}

/** Finds the operation that a request is about, as the product's server does: literal steps come before parameters. */
export class RouteTable {
  readonly #routes: readonly Route[];

  constructor(operations: readonly Operation[]) {
    this.#routes = operations.map((operation) => ({
      operation,
      steps: operation.path
        .slice(1)
        .split('/')
        .map((step) => (isParameter(step) ? { name: step.slice(1, -1) } : { literal: step })),
    }));
  }

  /** @param segments The path below the product's, still encoded. */
  find(method: string, segments: readonly string[]): Matched | undefined {
    const values = segments.map(decodeSegment);
    const candidates = this.#routes
      .filter(({ operation, steps }) => {
        return (
          operation.method === method &&
          steps.length === values.length &&
          steps.every(({ literal }, i) => literal === undefined || literal === values[i])
        );
      })
      .sort((a, b) => literalFirst(a, b));
    const refused: string[] = [];
    for (const { operation, steps } of candidates) {
      const path = Object.fromEntries(
        steps.flatMap(({ name }, i) => (name === undefined ? [] : [[name, values[i] ?? '']])),
      );
      const wrong = Object.keys(path).find((name) => !this.#fits(operation, name, path[name] ?? ''));
      if (wrong === undefined) return { operation, path };
      refused.push(wrong);
    }
    const [parameter] = refused;
    if (parameter !== undefined) throw wrongPath(`${parameter} is not what it should be`);
    return undefined;
  }

  #fits({ pathValues = {}, gateway }: Operation, name: string, value: string): boolean {
    if (value.includes('/') && !gateway?.slashes?.includes(name)) throw wrongPath('a slash within a part');
    const schema = pathValues[name];
    if (!schema) return true;
    const number = /^\d{1,15}$/.test(value) && String(Number(value)) === value ? [Number(value)] : [];
    return [value, ...number].some((candidate) => check(schema, candidate, 'path').issues.length === 0);
  }
}

function isParameter(step: string): boolean {
  return step.startsWith('{') && step.endsWith('}');
}

/** Of two routes that fit, the one whose first difference is a literal. */
function literalFirst(a: Route, b: Route): number {
  const at = a.steps.findIndex(({ literal }, i) => (literal === undefined) !== (b.steps[i]?.literal === undefined));
  return at < 0 ? 0 : a.steps[at]?.literal === undefined ? 1 : -1;
}

/**
 * One step of a path, decoded once. What another program on the way could read as more than one step, as a step up, or
 * as something else when it decodes it again, is refused.
 */
function decodeSegment(segment: string): string {
  let value: string;
  try {
    value = decodeURIComponent(segment);
  } catch {
    throw wrongPath('a part that is not well encoded');
  }
  const steps = value.split('/');
  if (steps.some((step) => step === '' || step === '.' || step === '..'))
    throw wrongPath('an empty part, or a step up');
  if (/[\\\p{Cc}]/u.test(value)) throw wrongPath('a backslash or a control character');
  if (/%(?:25|2e|2f|5c|7f|[01][\da-f])/i.test(value)) throw wrongPath('a part that is encoded twice');
  return value;
}

function wrongPath(what: string): Refused {
  return new Refused('InvalidRequestError', `the path has ${what}.`);
}

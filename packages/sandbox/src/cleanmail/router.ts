import type { SandboxAnswer } from '../http.js';
import { Refusal } from './answers.js';
import type { Call } from './call.js';

/** By method and path, where `{name}` stands for one segment: `GET /users/{userId}`. */
export type Routes = Readonly<Record<string, (call: Call) => SandboxAnswer>>;

/** A route for a request, with the values that its path has. */
export interface Found {
  readonly run: (call: Call) => SandboxAnswer;
  readonly values: ReadonlyMap<string, string>;
}

/** Finds routes. Where two take the same path, the one with more fixed segments does. */
export function router(routes: Routes): (method: string, path: string) => Found | undefined {
  const known = Object.entries(routes)
    .map(([route, run]) => {
      const [method = '', template = ''] = route.split(' ');
      return { method, segments: template.split('/'), run };
    })
    .sort((one, other) => fixedSegments(other.segments) - fixedSegments(one.segments));
  return (method, path) => {
    const sent = path.split('/');
    for (const { method: wanted, segments, run } of known) {
      if (wanted !== method || segments.length !== sent.length) continue;
      if (!segments.every((segment, index) => sent[index] !== '' || segment === '')) continue;
      if (segments.every((segment, index) => nameIn(segment) !== undefined || segment === sent[index])) {
        return { run, values: valuesIn(segments, sent) };
      }
    }
    return undefined;
  };
}

const nameIn = (segment: string): string | undefined => /^\{(\w+)\}$/.exec(segment)?.[1];

const fixedSegments = (segments: readonly string[]): number =>
  segments.filter((segment) => nameIn(segment) === undefined).length;

function valuesIn(segments: readonly string[], sent: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    segments.flatMap((segment, index) => {
      const name = nameIn(segment);
      return name === undefined ? [] : [[name, decoded(sent[index] ?? '')] as const];
    }),
  );
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new Refusal(400, 'the path is not well encoded');
  }
}

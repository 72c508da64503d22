import { isDomain, isMail, isMailbox } from './addresses.js';
import type { Outcome } from './answers.js';
import type { Call } from './call.js';

export type Run = (call: Call) => Outcome;

/** By method and path, where `<name>` stands for one segment: `GET /user/<mailbox>`. */
export type Routes = Readonly<Record<string, Run>>;

/** Which segments a name in a path stands for. A path with another segment there is no path of the server. */
const placeholders: Readonly<Record<string, (segment: string) => boolean>> = {
  '<domain>': isDomain,
  '<mail>': isMail,
  '<new_mail>': isMail,
  '<mailbox>': isMailbox,
  '<new_mailbox>': isMailbox,
  '<scope>': (segment) => segment === 'global' || isDomain(segment) || isMail(segment),
  '<number>': (segment) => /^\d+$/.test(segment),
};

/** A route for a request, with the values that its path has, by their names in the route. */
export interface Found {
  readonly run: Run;
  readonly values: ReadonlyMap<string, string>;
}

/** Finds routes. No two of them take the same path. */
export function router(routes: Routes): (method: string, path: string) => Found | undefined {
  const known = Object.entries(routes).map(([route, run]) => {
    const [method = '', template = ''] = route.split(' ');
    return { method, segments: template.split('/'), run };
  });
  return (method, path) => {
    const sent = path.split('/').map(decoded);
    for (const { method: wanted, segments, run } of known) {
      if (wanted !== method || segments.length !== sent.length) continue;
      const values = valuesIn(segments, sent);
      if (values) return { run, values };
    }
    return undefined;
  };
}

function valuesIn(segments: readonly string[], sent: readonly string[]): ReadonlyMap<string, string> | undefined {
  const values = new Map<string, string>();
  for (const [index, segment] of segments.entries()) {
    const value = sent[index] ?? '';
    const fits = placeholders[segment];
    if (fits?.(value.toLowerCase())) values.set(segment.slice(1, -1), value.toLowerCase());
    else if (fits || segment !== value) return undefined;
  }
  return values;
}

/** A segment that is not well encoded stays as it is, and fits nothing. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** The same routes, for global admins alone. */
export function globalOnly(routes: Routes): Routes {
  return Object.fromEntries(
    Object.entries(routes).map(([route, run]): [string, Run] => [
      route,
      (call) => {
        call.requireGlobal();
        return run(call);
      },
    ]),
  );
}

import { jsonParser, type ResponseParser } from '../response/parsed-response.js';

/**
 * How the answer of a route is relayed that nobody has declared: what its content type says to be a file while it
 * arrives, everything else as data.
 */
export const undeclaredParser: ResponseParser = {
  accept: '*/*',
  isFile: (contentType) => contentType !== '' && !data.test(contentType),
  take: async (_, body) => body.stream(),
};

/**
 * The answer of a declared operation in another form: a file of that content type, while it arrives; all else as data.
 */
// @__NO_SIDE_EFFECTS__
export function fileParser(contentType: string): ResponseParser {
  return { accept: contentType, isFile: (type) => type === contentType, take: async (_, body) => body.stream() };
}

/** JSON and text are read whole, to look for credentials in them; everything else is handed on while it arrives. */
export function relayedKind(kind: ResponseParser = jsonParser): ResponseParser {
  if (!kind.take) return { accept: kind.accept };
  const { accept, binary = false, streams = 'timed' } = kind;
  // What is no stream of events is data, in which there may be credentials.
  const isFile = kind.isFile ?? (streams === 'open' ? (type: string) => type === accept : undefined);
  return { accept, binary, streams, take: async (_, body) => body.stream(), ...(isFile && { isFile }) };
}

/** Content types of what can be read, and so be searched. */
const data = /^text\/|[/+](?:json|xml|yaml|javascript|ecmascript|x-www-form-urlencoded|x-ndjson|x-javascript|x-yaml)$/;

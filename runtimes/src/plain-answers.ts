import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';

/** Answers that a sandbox does not give, by the first part of the path. */
export function plainAnswers(elsewhere: () => string) {
  let slow: ServerResponse | undefined;
  const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
  const answers: Readonly<Record<string, (outgoing: ServerResponse) => void>> = {
    redirect: (outgoing) => outgoing.writeHead(302, { location: `${elsewhere()}/stolen` }).end(),
    /** The first half of a file; the second comes when it is told to. */
    slow: (outgoing) => {
      slow = outgoing;
      outgoing.writeHead(200, { 'content-type': 'application/pdf' });
      outgoing.write(bytes);
    },
    packed: (outgoing) => {
      const body = JSON.stringify({ request_id: '1', success: true, data: { email: 'packed@example.org' } });
      outgoing.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(gzipSync(body));
    },
  };
  return {
    /** Whether there is such an answer; it is sent then. */
    answer(name: string, outgoing: ServerResponse): boolean {
      const found = Object.hasOwn(answers, name) ? answers[name] : undefined;
      found?.(outgoing);
      return found !== undefined;
    },
    goOn: () => void slow?.end(bytes),
  };
}

import { type Answer, ConflictError, type Failure, type Provider } from '@mailhost/core';
import { fieldOf } from './schemas/common.js';

/** Nothing is documented of a failure's body: where it has words, they are in one of these. */
function wordsOf({ body }: Answer): string | undefined {
  for (const key of ['message', 'error', 'detail', 'title']) {
    const words = fieldOf(body, key);
    if (typeof words === 'string' && words !== '') return words;
  }
  return undefined;
}

/** Cleanmail: every 2xx is a success and nothing else is, whatever the vendor's tables say. */
export const cleanmail: Provider = {
  name: 'cleanmail',
  failure(answer): Failure | undefined {
    if (answer.response.ok) return undefined;
    const words = wordsOf(answer);
    if (answer.status === 412) return { error: ConflictError, message: [words, infected].filter(Boolean).join(': ') };
    return words === undefined ? undefined : { message: words };
  },
};

/** What 412 says, which only the release of a mail answers. */
const infected = 'either the mail is infected and virusLover was not set, or it is clean and virusLover was set';

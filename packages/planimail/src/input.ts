import { ApiPromise, ValidationError } from '@mailhost/core';

/** Makes a call of what a caller gave. Where that throws when it is read, nothing is sent. */
export function sending<Sent extends Promise<unknown>>(operation: string, call: () => Sent): Sent | ApiPromise<never> {
  try {
    return call();
  } catch {
    const provider = 'planimail';
    const message = 'expected an object that can be read';
    const issues = [{ path: [], message, in: 'body' }] as const;
    const text = `${provider} ${operation}: not sent: ${message}.`;
    return new ApiPromise<never>(Promise.reject(new ValidationError(text, { provider, operation, issues })));
  }
}

/** What a caller gave, if it has fields: spread, `null` would be as good as nothing, and a text as its letters. */
export function plain<Given extends object>(given: Given): Given {
  if (typeof given === 'object' && given !== null && !Array.isArray(given)) return given;
  throw new TypeError('not an object');
}

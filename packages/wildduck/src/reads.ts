import { InvalidRequestError, type ParsedResponse, type RequestArgs, ServerError } from '@mailhost/core';

/** What the server takes for a success, told apart by what was asked of it. Each throws where it is none. */
type Read = (value: never, response: ParsedResponse, request: RequestArgs) => unknown;

/** A result that has to be there: an empty answer is none. */
export const asItIs: Read = (value) => value;

/** A message that was to be sent, and was not. */
export const submitted: Read = (value, { body }, request) => {
  const { isDraft, uploadOnly } = fieldsOf(request.body);
  const { queueId } = fieldsOf(fieldsOf(body)['message']);
  if (isDraft === true || uploadOnly === true || typeof queueId === 'string') return value;
  // 1.46 hides that its queue took nothing: it then leaves out what is `false` where there is no recipient.
  if (queueId === undefined) throw new ServerError('nothing was sent: the server could not queue the message.');
  throw new InvalidRequestError('nothing was sent: the message has no recipient. A copy was stored nevertheless.');
};

/** Headers that were asked for and are not there: 1.46 looks for one of the name “true”. */
export const withHeaders: Read = (value, { body }, { query }) => {
  const { results } = fieldsOf(body);
  const asked = query?.['includeHeaders'] === true && Array.isArray(results) && results.length > 0;
  if (!asked || results.some((message) => Object.keys(fieldsOf(fieldsOf(message)['headers'])).length > 0)) return value;
  throw new InvalidRequestError(
    'the headers are missing: this server, as 1.46 does, wants their names, as in includeHeaders: "List-ID,Received".',
  );
};

/** An import says by its result alone that it went well. */
export const hasResult = ({ body }: ParsedResponse): boolean => {
  const { success, result } = fieldsOf(body);
  return success === true || (typeof result === 'object' && result !== null);
};

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

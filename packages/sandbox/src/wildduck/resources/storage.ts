import { file, isoDate, refusals, success, type WildduckResult } from '../answers.js';
import type { Call } from '../call.js';
import { picked } from '../fields.js';
import { extensionOf, typeOfFile } from '../mime/types.js';
import { listed } from '../pages.js';
import { blankableText, blankableTrimmed, page } from '../parameters/common.js';
import { blankable, bytes, only, required } from '../parameters/rules.js';
import type { StoredFile } from '../records.js';
import { operationsOn } from '../router.js';

export const storageOperations = operationsOn('storage', {
  'GET /users/:user/storage': { takes: { query: blankableTrimmed(255), ...page }, passesUnknown: true, run: listFiles },
  'POST /users/:user/storage': {
    takes: {
      filename: blankableText(255),
      contentType: blankableText(255),
      encoding: blankable(only('base64')),
      content: required(blankable(bytes)),
      cid: blankableText(255),
    },
    takesRaw: 'content',
    run: upload,
  },
  'GET /users/:user/storage/:file': { withoutSession: true, isFile: true, run: getFile },
  'DELETE /users/:user/storage/:file': { run: remove },
});

function listFiles(call: Call): WildduckResult {
  const { state, values } = call;
  const user = call.user();
  const query = values.text('query');
  const files = [...state.files.values()].filter(
    (stored) => stored.user === user.id && (query === undefined || stored.filename.includes(query)),
  );
  return listed(values, files, {
    positionOf: ({ filename, id }) => [filename, id],
    show: (stored) => ({
      ...picked(stored, 'id', 'filename', 'contentType', 'cid'),
      size: stored.content.length,
      created: isoDate(stored.created),
    }),
    more: values.picked('query'),
  });
}

function upload(call: Call): WildduckResult {
  const { state, values, now } = call;
  const user = call.user();
  const sent = Buffer.from(values.bytes('content') ?? []);
  const content = values.text('encoding') === 'base64' ? Buffer.from(sent.toString(), 'base64') : sent;
  const given = values.text('contentType');
  const day = isoDate(now).slice(0, 10);
  const filename = values.text('filename') ?? `upload-${day}.${extensionOf(given ?? '')}`;
  const id = call.newId();
  state.files.set(id, {
    id,
    user: user.id,
    filename,
    contentType: given ?? typeOfFile(filename),
    cid: values.text('cid'),
    content: new Uint8Array(content),
    created: now,
  });
  return success({ id });
}

function storedFile({ state, values, userId }: Call): StoredFile {
  const stored = state.files.get(values.needed('file'));
  if (stored?.user !== userId) throw refusals.noFile();
  return stored;
}

function getFile(call: Call): WildduckResult {
  const { content, contentType } = storedFile(call);
  return file(content, contentType);
}

function remove(call: Call): WildduckResult {
  call.state.files.delete(storedFile(call).id);
  return success();
}

// What `new RegExp` makes at run time from more than constants: examples, by the file and the declaration it stands in.

/** A part that is escaped before it is put in has no meaning of its own. */
const escaped = ['abc', String.raw`a\.b`, String.raw`\+\+\+`];

export const samples = {
  'packages/core/src/redaction/redactor.ts wholeWord': escaped.map((literal) => [
    String.raw`(?<![\p{L}\p{N}])${literal}(?![\p{L}\p{N}])`,
    'gu',
  ]),
};

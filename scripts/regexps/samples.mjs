// What `new RegExp` makes at run time from more than constants: examples, by the file and the declaration it stands in.

/** A part that is escaped before it is put in has no meaning of its own. */
const escaped = ['abc', String.raw`a\.b`, String.raw`\+\+\+`];

/** As the sentences of Planimail are made: names without spaces, and words that may differ. */
const sentence = [
  String.raw`^User Alias (\S+) is alias of ([^\s,]+(?: ?, ?[^\s,]+)*) in Planimail \S+\.?$`,
  String.raw`^(?:The |)(?:User |)Alias (\S+)(?: has been| successfully|) deleted(?: in Planimail \S+|)\.?$`,
  String.raw`^(?:User |)Mailbox (\S+)(?: has been| successfully|) (?:created|modified|updated)(?: with quota (\S+)|)\.?$`,
];

export const samples = {
  'packages/core/src/redaction/redactor.ts wholeWord': escaped.map((literal) => [
    String.raw`(?<![\p{L}\p{N}])${literal}(?![\p{L}\p{N}])`,
    'gu',
  ]),
  'packages/planimail/src/sentences.ts patterns': sentence.map((pattern) => [pattern, 'i']),
};

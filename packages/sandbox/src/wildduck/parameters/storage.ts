import { blankableText, blankableTrimmed, ofUser, page, session, theId } from './common.js';
import { blankable, bytes, type Fields, only, required } from './rules.js';

export const uploadFile: Fields = {
  filename: blankableText(255),
  contentType: blankableText(255),
  encoding: blankable(only('base64')),
  content: required(blankable(bytes)),
  cid: blankableText(255),
  ...ofUser,
  ...session,
};

export const getFiles: Fields = {
  ...ofUser,
  query: blankableTrimmed(255),
  ...page,
  ...session,
};

export const deleteFile: Fields = {
  ...ofUser,
  file: theId,
  ...session,
};

export const getFile: Fields = {
  ...ofUser,
  file: theId,
};

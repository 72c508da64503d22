import { blankableTrimmed, flag, flagOr, id, metaData, ofUser, page, session, targets, theId } from './common.js';
import { allowing, blankable, type Fields, number, object, orElse, required } from './rules.js';

export const getAllFilters: Fields = {
  forward: blankableTrimmed(255),
  metaData: flag,
  ...page,
  ...session,
};

export const getFilters: Fields = {
  ...ofUser,
  metaData: flag,
  ...session,
};

export const getFilter: Fields = {
  ...ofUser,
  filter: theId,
  ...session,
};

export const deleteFilter: Fields = {
  ...ofUser,
  filter: theId,
  ...session,
};

export const createFilter: Fields = {
  ...ofUser,
  name: blankableTrimmed(255),
  query: required(
    orElse(
      {},
      object({
        from: blankableTrimmed(255),
        to: blankableTrimmed(255),
        subject: blankableTrimmed(255),
        listId: blankableTrimmed(255),
        text: blankableTrimmed(255),
        ha: flag,
        size: blankable(number()),
      }),
    ),
  ),
  action: required(
    orElse(
      {},
      object({
        seen: allowing([null], flag),
        flag: allowing([null], flag),
        delete: allowing([null], flag),
        spam: allowing([null], flag),
        mailbox: blankable(id),
        targets: blankable(targets),
      }),
    ),
  ),
  disabled: flagOr(false),
  metaData,
  ...session,
};

export const updateFilter: Fields = {
  ...ofUser,
  filter: theId,
  name: blankableTrimmed(255),
  query: orElse(
    {},
    object({
      from: blankableTrimmed(255),
      to: blankableTrimmed(255),
      subject: blankableTrimmed(255),
      listId: blankableTrimmed(255),
      text: blankableTrimmed(255),
      ha: flag,
      size: blankable(number()),
    }),
  ),
  action: orElse(
    {},
    object({
      seen: allowing([null], flag),
      flag: allowing([null], flag),
      delete: allowing([null], flag),
      spam: allowing([null], flag),
      mailbox: blankable(id),
      targets: blankable(targets),
    }),
  ),
  disabled: flag,
  metaData,
  ...session,
};

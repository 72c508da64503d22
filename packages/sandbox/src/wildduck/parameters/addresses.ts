import * as check from './checks.js';
import {
  addressPattern,
  amount,
  blankableTrimmed,
  dateOrFalse,
  email,
  flag,
  flagOr,
  internalData,
  metaData,
  ofUser,
  page,
  session,
  tags,
  targets,
  theId,
} from './common.js';
import { either, type Fields, number, object, orElse, required, text } from './rules.js';

export const getAddresses: Fields = {
  query: orElse('', blankableTrimmed(255)),
  forward: blankableTrimmed(255),
  tags: blankableTrimmed(1024),
  requiredTags: blankableTrimmed(1024),
  metaData: flag,
  internalData: flag,
  ...page,
  ...session,
};

export const createUserAddress: Fields = {
  ...ofUser,
  address: required(addressPattern),
  name: blankableTrimmed(128),
  main: flag,
  allowWildcard: flag,
  tags,
  metaData,
  internalData,
  ...session,
};

export const getUserAddresses: Fields = {
  ...ofUser,
  metaData: flag,
  internalData: flag,
  ...session,
};

export const getUserAddress: Fields = {
  ...ofUser,
  address: theId,
  ...session,
};

export const updateUserAddress: Fields = {
  ...ofUser,
  id: theId,
  name: blankableTrimmed(128),
  address: email,
  main: flag,
  tags,
  metaData,
  internalData,
  ...session,
};

export const deleteUserAddress: Fields = {
  ...ofUser,
  address: theId,
  ...session,
};

export const getUserAddressregister: Fields = {
  ...ofUser,
  query: required(blankableTrimmed(255)),
  limit: orElse(20, number(1, 250)),
  ...session,
};

export const updateAddressAddressregister: Fields = {
  ...ofUser,
  id: theId,
  ...session,
  disabled: required(flag),
  name: text(check.max(255)),
};

export const createForwardedAddress: Fields = {
  address: required(addressPattern),
  name: blankableTrimmed(128),
  targets,
  forwards: orElse(0, amount),
  allowWildcard: flag,
  autoreply: object({
    status: flagOr(true),
    start: dateOrFalse,
    end: dateOrFalse,
    name: blankableTrimmed(128),
    subject: blankableTrimmed(2048),
    text: blankableTrimmed(131072),
    html: blankableTrimmed(131072),
  }),
  tags,
  metaData,
  internalData,
  ...session,
};

export const updateForwardedAddress: Fields = {
  id: theId,
  address: email,
  name: blankableTrimmed(128),
  targets,
  forwards: amount,
  autoreply: object({
    status: flagOr(true),
    start: dateOrFalse,
    end: dateOrFalse,
    name: blankableTrimmed(128),
    subject: blankableTrimmed(2048),
    text: blankableTrimmed(131072),
    html: blankableTrimmed(131072),
  }),
  tags,
  metaData,
  internalData,
  forwardedDisabled: flag,
  ...session,
};

export const deleteForwardedAddress: Fields = {
  address: theId,
  ...session,
};

export const getForwardedAddress: Fields = {
  address: theId,
  ...session,
};

export const resolveAddress: Fields = {
  address: required(either(theId, addressPattern)),
  allowWildcard: flag,
  ...session,
};

export const renameDomain: Fields = {
  oldDomain: required(text()),
  newDomain: required(text()),
  ...session,
};

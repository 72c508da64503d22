import { DecodeError, operation } from '@mailhost/core';
import { type InDialect, withDialect } from './dialect.js';
import { listed, mailboxAddresses } from './lists.js';
import { asked, changeResult, data, missingIsNoFailure, saysMissing, unknownCode } from './responses.js';
import { domainOnlySchema } from './schemas/domain.js';
import {
  createMailboxSchema,
  emailAndPasswordSchema,
  emailOnlySchema,
  type Metadata,
  metadataSchema,
  type Quota,
  quotaSchema,
  saveMailboxSchema,
  setQuotaSchema,
  updateMetadataSchema,
} from './schemas/mailbox.js';
import { totalQuota } from './total-quota.js';

const saving = {
  id: 'mailboxes.create',
  method: 'POST',
  path: '/mailbox',
  // The same values again leave the mailbox as it is.
  repeat: 'idempotent',
  read: changeResult('mailbox-saved', 'quota-set'),
} as const;

export const save = operation({ ...saving, body: saveMailboxSchema });

/** The same with the password required, since a new mailbox needs one. */
export const create = operation({ ...saving, body: createMailboxSchema });

export const remove = operation({
  id: 'mailboxes.delete',
  method: 'DELETE',
  path: '/mailbox',
  repeat: 'idempotent',
  notFoundMeansDone: true,
  body: emailAndPasswordSchema,
  read: changeResult('mailbox-deleted'),
});

export const list = operation({
  id: 'mailboxes.list',
  method: 'GET',
  path: '/get_user_list',
  repeat: 'readonly',
  body: domainOnlySchema,
  read: (value: unknown) => listed(value, mailboxAddresses),
});

const quotaMethod: InDialect = ({ getQuotaMethod }) => ({ method: getQuotaMethod });

const readQuota = data<Quota>('quota_used_MB', 'quota_available_MB');

export const getQuota = withDialect(
  operation({
    id: 'mailboxes.getQuota',
    method: 'GET',
    path: '/user_get_quota',
    repeat: 'readonly',
    body: emailOnlySchema,
    response: quotaSchema,
    read: readQuota,
  }),
  quotaMethod,
);

/** The same for what a change of the mailbox has to name. */
export const getTotalQuota = withDialect(
  operation({
    id: getQuota.id,
    method: 'GET',
    path: '/user_get_quota',
    repeat: 'readonly',
    body: emailOnlySchema,
    response: quotaSchema,
    read: (value, response) => totalQuota(readQuota(value, response)),
  }),
  quotaMethod,
);

export const changeQuota = withDialect(
  operation({
    id: 'mailboxes.setQuota',
    method: 'POST',
    path: '/user_set_quota',
    repeat: 'idempotent',
    body: setQuotaSchema,
    read: changeResult('quota-set'),
  }),
  ({ setQuotaPath }) => ({ path: `/${setQuotaPath}` }),
);

const readMetadata = data<Metadata>('phone', 'name', 'surname', 'alt_email');

export const getMetadata = operation({
  id: 'mailboxes.getMetadata',
  method: 'GET',
  path: '/user_metadata',
  repeat: 'readonly',
  body: emailOnlySchema,
  response: metadataSchema,
  read: readMetadata,
});

/** The same for the question whether there is a mailbox to have any. */
export const exists = operation({
  id: 'mailboxes.exists',
  method: 'GET',
  path: '/user_metadata',
  repeat: 'readonly',
  body: emailOnlySchema,
  failure: missingIsNoFailure,
  read: (value: unknown, response, { body }) => {
    if (saysMissing(value, asked(body, 'email'))) return false;
    if (Object.values(readMetadata(value, response)).some((field) => field !== null)) return true;
    const text = 'the answer holds nothing, so that it cannot be told whether there is a mailbox.';
    throw new DecodeError(text, { code: unknownCode });
  },
});

export const changeMetadata = operation({
  id: 'mailboxes.setMetadata',
  method: 'POST',
  path: '/user_metadata',
  repeat: 'idempotent',
  body: updateMetadataSchema,
  response: metadataSchema,
  read: readMetadata,
});

/** Those of the vendor's document, under the names of the methods that are nothing else. */
export const mailboxOperations = [save, remove, list, getQuota, changeQuota, getMetadata, changeMetadata] as const;
